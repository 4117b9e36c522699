"""The deals behind a figure."""

from datetime import date

import pytest

from touchline.numbers import (
    MEASURES,
    Deal,
    MeasureError,
    Selection,
    Snapshot,
    deals,
    scoreboard,
)

SELECTIONS = (
    Selection(),
    Selection(teams=("Leith",)),
    Selection(sellers=("mairi",), first=date(2026, 1, 10), last=date(2026, 2, 28)),
    Selection(last=date(2026, 1, 14)),
)
LISTED = [measure.key for measure in MEASURES if measure.lists_deals]


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize("key", LISTED)
def test_there_are_exactly_as_many_as_the_figure_has_cases(
    snapshot: Snapshot, key: str, selection: Selection
) -> None:
    page = deals(snapshot, key, selection)
    assert page.total == len(page.deals) == scoreboard(snapshot, selection)[key].cases


def test_a_deal_comes_with_the_names_of_what_it_refers_to(snapshot: Snapshot) -> None:
    [deal] = deals(snapshot, "deals_won", Selection(sellers=("femke",))).deals
    assert deal == Deal(
        key="F-1",
        account="Vondelwater",
        product="Beck pH station",
        seller_key="femke",
        seller="Femke de Wit",
        team="Rotterdam",
        kind="new",
        amount=900.0,
        currency="GBP",
        stage="Won",
        outcome="won",
        created_on=date(2026, 1, 7),
        closed_on=date(2026, 2, 16),
        close_date=date(2026, 4, 1),
        next_step="",
    )


def test_those_that_a_share_is_of_come_first(snapshot: Snapshot) -> None:
    first = deals(snapshot, "pushed_close_dates", Selection(sellers=("mairi",))).deals[0]
    assert first.key == "M-4"


def test_the_largest_comes_first_and_those_without_an_amount_last(snapshot: Snapshot) -> None:
    page = deals(snapshot, "pipeline_created", Selection(sellers=("mairi",)))
    assert [deal.key for deal in page.deals] == ["M-1", "M-2", "M-4", "M-3"]


def test_a_page_is_a_part_and_says_how_many_there_are(snapshot: Snapshot) -> None:
    page = deals(snapshot, "pipeline_created", Selection(sellers=("mairi",)), limit=2, offset=2)
    assert ([deal.key for deal in page.deals], page.total) == (["M-4", "M-3"], 4)


def test_beyond_the_last_page_there_is_nothing_but_the_total(snapshot: Snapshot) -> None:
    page = deals(snapshot, "deals_won", limit=10, offset=50)
    assert (page.deals, page.total) == ((), 3)


def test_activities_have_no_list_of_deals(snapshot: Snapshot) -> None:
    with pytest.raises(MeasureError, match="'Activities' are not deals"):
        deals(snapshot, "activities")
