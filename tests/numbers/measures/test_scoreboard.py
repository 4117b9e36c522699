"""What each measure says, for a whole selection."""

from datetime import date

import pytest

from tests.numbers.exports import Export, deal
from touchline.numbers import MEASURES, Figure, Selection, Snapshot, scoreboard

MAIRI = Selection(sellers=("mairi",))


def figure(snapshot: Snapshot, key: str, selection: Selection = MAIRI) -> Figure:
    """The figure of one measure."""
    return scoreboard(snapshot, selection)[key]


@pytest.mark.parametrize(
    ("key", "value", "cases"),
    [
        ("activities", 2, 2),
        ("deals_created", 4, 4),
        ("pipeline_created", 1570.25, 4),
        ("deals_open", 2, 2),
        ("open_pipeline", 70.0, 2),
        ("pushed_close_dates", 0.2, 5),
        ("deals_won", 2, 2),
        ("deals_lost", 1, 1),
        ("won_value", 1500.25, 2),
        ("win_rate", 2 / 3, 3),
        ("cycle_days_median", 10.0, 3),
    ],
)
def test_each_measure_of_one_seller(snapshot: Snapshot, key: str, value: float, cases: int) -> None:
    found = figure(snapshot, key)
    assert (found.value, found.cases) == (value, cases)


def test_the_order_is_that_of_the_registry(snapshot: Snapshot) -> None:
    keys = [found.key for found in scoreboard(snapshot).measures]
    assert keys == [measure.key for measure in MEASURES]


def test_it_is_as_old_as_the_snapshot(snapshot: Snapshot) -> None:
    assert scoreboard(snapshot).as_of == snapshot.published_at


def test_money_says_its_currency(snapshot: Snapshot) -> None:
    assert figure(snapshot, "won_value").unit == "EUR"


def test_amounts_of_two_currencies_are_never_added(snapshot: Snapshot) -> None:
    found = figure(snapshot, "won_value", Selection())
    assert (found.value, found.cases, found.note) == (
        None,
        3,
        "Amounts in EUR, GBP cannot be added.",
    )


def test_deals_without_an_amount_are_counted_and_said(snapshot: Snapshot) -> None:
    assert figure(snapshot, "open_pipeline").note == "1 of 2 deals has no amount."


def test_amounts_that_are_all_missing_are_not_nothing(export: Export) -> None:
    export.deals(deal("A-1", amount=""))
    found = figure(export.snapshot(), "open_pipeline")
    assert (found.value, found.note) == (None, "None of 1 deals has an amount.")


def test_no_deals_at_all_are_worth_nothing(snapshot: Snapshot) -> None:
    empty = Selection(sellers=("dana",))
    assert figure(snapshot, "won_value", empty).value == 0


def test_a_rate_of_nothing_is_not_zero(snapshot: Snapshot) -> None:
    found = figure(snapshot, "win_rate", Selection(sellers=("dana",)))
    assert (found.value, found.low, found.note) == (
        None,
        None,
        "There is not one case: a deal won or lost.",
    )


def test_a_rate_has_an_interval(snapshot: Snapshot) -> None:
    found = figure(snapshot, "win_rate")
    assert [found.low, found.high] == pytest.approx([0.2077, 0.9385], abs=1e-4)


def test_a_median_of_few_says_that_they_are_too_few(snapshot: Snapshot) -> None:
    found = figure(snapshot, "cycle_days_median")
    assert (found.low, found.note) == (None, "Too few cases for an interval.")


def test_a_deal_that_closed_before_it_began_has_no_cycle(snapshot: Snapshot) -> None:
    assert figure(snapshot, "cycle_days_median", Selection(sellers=("callum",))).cases == 0


def test_a_team_is_its_sellers(snapshot: Snapshot) -> None:
    assert figure(snapshot, "deals_lost", Selection(teams=("Leith",))).value == 2


def test_a_seller_of_another_team_is_nobody(snapshot: Snapshot) -> None:
    both = Selection(teams=("Rotterdam",), sellers=("mairi",))
    assert figure(snapshot, "deals_won", both).value == 0


def test_without_a_selection_deals_of_nobody_count_too(snapshot: Snapshot) -> None:
    assert figure(snapshot, "deals_open", Selection()).value == 3


@pytest.mark.parametrize(
    ("key", "first", "last", "value"),
    [
        ("deals_won", date(2026, 1, 15), date(2026, 1, 15), 1),
        ("deals_won", date(2026, 1, 16), date(2026, 3, 1), 0),
        ("deals_created", date(2026, 1, 6), date(2026, 1, 12), 2),
        ("deals_open", None, date(2026, 1, 14), 4),  # M-1, M-2, M-3 and the one of unknown age
        ("deals_open", None, date(2026, 1, 15), 3),
        ("activities", date(2026, 1, 11), date(2026, 1, 11), 1),
        ("pushed_close_dates", date(2026, 2, 21), date(2026, 2, 28), 1 / 3),
        ("pushed_close_dates", date(2026, 2, 22), date(2026, 2, 28), 0),
    ],
)
def test_both_ends_of_the_days_belong_to_them(
    snapshot: Snapshot, key: str, first: date | None, last: date, value: float
) -> None:
    found = figure(snapshot, key, Selection(sellers=("mairi",), first=first, last=last))
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("key", "note"),
    [
        ("activities", "This snapshot holds no activities."),
        ("pushed_close_dates", "This snapshot holds no changes."),
    ],
)
def test_what_the_export_lacks_is_said(export: Export, key: str, note: str) -> None:
    found = figure(export.snapshot(), key)
    assert (found.value, found.note) == (None, note)


def test_every_value_is_plain_python(snapshot: Snapshot) -> None:
    kinds = {type(found.value) for found in scoreboard(snapshot, MAIRI).measures}
    assert kinds <= {int, float, type(None)}


@pytest.mark.parametrize("nobody", [Selection(teams=()), Selection(sellers=())])
def test_a_list_of_names_that_came_out_empty_opens_nothing(
    snapshot: Snapshot, nobody: Selection
) -> None:
    assert figure(snapshot, "deals_open", nobody).cases == 0
