"""After an import the process pages of today are counted before anyone opens one."""

import pytest
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from tests.floor.processes import address, process_of_leith, published
from touchline.floor.views.process.beforehand import ask_beforehand
from touchline.numbers import Snapshot, conformance
from touchline.people.models import Team
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("standing_clock")


@pytest.fixture(autouse=True)
def cold() -> None:
    """Nothing was counted yet."""
    conformance.cache_clear()


def counted() -> int:
    """How often paths of deals were looked at."""
    return conformance.cache_info().misses


@pytest.mark.parametrize("page", ["floor:process:show", "floor:flow"])
def test_the_page_counts_nothing_more(
    cast: Cast, signed_in_as: SignsIn, numbers: Snapshot, page: str
) -> None:
    process_of_leith(cast)
    ask_beforehand(numbers)
    before = counted()
    seen = signed_in_as(cast.dana).get(reverse(page, args=[cast.leith.key]))
    assert (seen.context["found"] is not None, counted()) == (True, before)


def test_a_team_that_follows_another_is_counted_too(cast: Cast, numbers: Snapshot) -> None:
    published(cast.northlight, cast.amara)
    ask_beforehand(numbers)
    assert counted() == 4  # Leith, Rotterdam, North Sea, Northlight


def test_where_nobody_has_a_process_nothing_is_counted(cast: Cast, numbers: Snapshot) -> None:
    ask_beforehand(numbers)
    assert counted() == 0


def test_where_the_part_is_off_nothing_is_counted(cast: Cast, numbers: Snapshot) -> None:
    process_of_leith(cast)
    off: Team = cast.leith
    PartSwitch.objects.switch("process", team=off, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW)
    ask_beforehand(numbers)
    assert counted() == 0


def test_of_many_teams_so_many_are_counted(
    cast: Cast, numbers: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("touchline.floor.views.process.beforehand.MOST", 1)
    published(cast.northlight, cast.amara)
    ask_beforehand(numbers)
    assert counted() == 1


def test_one_with_its_own_comes_first(
    cast: Cast, signed_in_as: SignsIn, numbers: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("touchline.floor.views.process.beforehand.MOST", 2)
    published(cast.northlight, cast.amara)
    process_of_leith(cast)
    ask_beforehand(numbers)
    before = counted()
    signed_in_as(cast.dana).get(address("show", cast.leith))
    assert counted() == before
