"""One deal with its path: its stays, its changes, and the deals that are named."""

from datetime import date
from pathlib import Path

import pytest

from tests.cast import NOW
from tests.sales import import_sales, write_sales
from touchline.numbers import (
    Change,
    Snapshot,
    Snapshots,
    Stay,
    deals_named,
    import_folder,
    load_mapping,
    paths_of,
)


@pytest.fixture(scope="module")
def sold(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The cast’s sales; M-3 says again that it is in Proposal, and its amount and owner changed."""
    again = "M-3,Proposal,2026-02-12T09:00:00\nM-3,Proposal,2026-02-20T09:00:00\n"
    more = (
        "M-3,close_date,2026-03-20,2026-04-10,2026-03-05T11:00:00\n"
        "M-3,amount,20000,25000,2026-02-20T08:00:00\n"
        "M-3,seller,callum,mairi,2026-02-10T08:00:00\n"
        "M-3,close_date,2026-04-10,2026-04-01,2026-03-06T11:00:00\n"
    )
    instead = {
        "M-3,Proposal,2026-02-12T09:00:00\n": again,
        "M-3,close_date,2026-03-20,2026-04-10,2026-03-05T11:00:00\n": more,
    }
    folder = tmp_path_factory.mktemp("sold")
    current = Snapshots(import_sales(folder, at=NOW, instead=instead)).current()
    assert current is not None
    return current


def test_a_deal_is_found_by_its_key_whatever_became_of_it(sold: Snapshot) -> None:
    found = deals_named(sold, ("M-1", "M-3"))
    assert {key: deal.outcome for key, deal in found.items()} == {"M-1": "won", "M-3": "open"}


def test_a_deal_comes_as_lists_show_it(sold: Snapshot) -> None:
    deal = deals_named(sold, ("C-2",))["C-2"]
    said = (deal.account, deal.product, deal.seller, deal.team, deal.amount, deal.next_step)
    assert said == ("Zeeland Dairy", "Tide 200", "Callum Reid", "Leith", 60000.0, "=1+1")


@pytest.mark.parametrize("key", ["nobody", "", "M-3' OR '1'='1", "M-3\x00", "ключ"])
def test_a_key_that_the_crm_does_not_have_finds_nothing(sold: Snapshot, key: str) -> None:
    assert dict(deals_named(sold, (key,))) == {}


def test_a_stage_that_is_said_again_begins_no_new_stay(sold: Snapshot) -> None:
    assert paths_of(sold, ("M-3",))["M-3"].stays == (
        Stay("Lead", date(2026, 2, 2), date(2026, 2, 12)),
        Stay("Proposal", date(2026, 2, 12), None),
    )


def test_changes_come_in_their_order(sold: Snapshot) -> None:
    assert paths_of(sold, ("M-3",))["M-3"].changes == (
        Change("seller", "callum", "mairi", date(2026, 2, 10)),
        Change("amount", "20000.0000", "25000.0000", date(2026, 2, 20)),
        Change("close_date", "2026-03-20", "2026-04-10", date(2026, 3, 5)),
        Change("close_date", "2026-04-10", "2026-04-01", date(2026, 3, 6)),
    )


def test_a_close_date_that_came_nearer_is_no_push(sold: Snapshot) -> None:
    assert paths_of(sold, ("M-3",))["M-3"].pushed == 1


def test_it_is_known_since_when_a_deal_is_in_its_stage(sold: Snapshot) -> None:
    path = paths_of(sold, ("M-3",))["M-3"]
    assert (path.since("Proposal"), path.since("Lead")) == (date(2026, 2, 12), None)


def test_a_deal_without_a_word_about_its_path_has_an_empty_one(sold: Snapshot) -> None:
    path = paths_of(sold, ("C-0",))["C-0"]
    assert (path.stays, path.changes, path.pushed) == ((), (), 0)


def test_an_export_without_stages_and_changes_has_no_paths(tmp_path: Path) -> None:
    write_sales(tmp_path / "export", tables=("people", "accounts", "products", "opportunities"))
    into = Snapshots(tmp_path / "snapshots")
    import_folder(tmp_path / "export", mapping=load_mapping("canonical"), into=into, at=NOW)
    bare = into.current()
    assert bare is not None
    assert paths_of(bare, ("M-3",))["M-3"].stays == ()


def test_nobody_asked_for_finds_nobody(sold: Snapshot) -> None:
    assert (dict(deals_named(sold, ())), dict(paths_of(sold, ()))) == ({}, {})
