"""What earlier imports said of a deal: since when it is gone, since when its next step reads so."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.sales import import_sales
from touchline.numbers import Snapshots, StepAge, sightings, steps_since

FIRST, SECOND, THIRD = (datetime(2026, 3, day, 9, tzinfo=UTC) for day in (2, 9, 16))
M_3 = "M-3,thief,tide,mairi,expansion,25000,EUR,Proposal,2026-02-02,,2026-04-10,open,"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Snapshots:
    """Three imports: M-3’s next step changed with the second, C-2 is gone from the third."""
    folder: Path = tmp_path_factory.mktemp("kept")
    old = {f"{M_3}Ask Morag for water": f"{M_3}Call Morag"}
    gone = {
        "C-2,zeeland,tide,callum,new,60000,EUR,Lead,2026-03-02,,2026-05-01,open,=1+1\n": "",
        "C-2,Lead,2026-03-02T09:00:00\n": "",
    }
    import_sales(folder, at=FIRST, instead=old)
    import_sales(folder, at=SECOND)
    return Snapshots(import_sales(folder, at=THIRD, instead=gone))


def test_each_import_says_whether_it_had_the_deal(kept: Snapshots) -> None:
    seen = sightings(kept, "C-2")
    assert [(at, sighting is None) for at, sighting in seen] == [
        (THIRD, True),
        (SECOND, False),
        (FIRST, False),
    ]


def test_what_was_said_last_of_a_deal_that_is_gone_is_known(kept: Snapshots) -> None:
    _at, last = sightings(kept, "C-2")[1]
    assert last is not None
    said = (last.account, last.seller_key, last.team, last.amount, last.close_date)
    assert said == ("Zeeland Dairy", "callum", "Leith", 60000.0, date(2026, 5, 1))


def test_a_next_step_is_as_old_as_the_first_import_that_says_it(kept: Snapshots) -> None:
    assert steps_since(kept, ("M-3",))["M-3"] == StepAge(date(2026, 3, 9), at_least=False)


def test_a_next_step_that_never_changed_is_at_least_as_old_as_the_imports(kept: Snapshots) -> None:
    assert steps_since(kept, ("F-2", "M-3"))["F-2"] == StepAge(date(2026, 3, 2), at_least=True)


def test_a_deal_without_a_next_step_or_gone_from_the_crm_has_no_age(kept: Snapshots) -> None:
    assert dict(steps_since(kept, ("M-1", "C-2", "nobody"))) == {}


def test_one_import_alone_cannot_tell_an_age(imported_sales: Path) -> None:
    assert dict(steps_since(Snapshots(imported_sales), ("M-3",))) == {}


def test_without_an_import_nothing_was_seen(tmp_path: Path) -> None:
    assert sightings(Snapshots(tmp_path), "M-3") == ()
