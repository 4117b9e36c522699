"""A measure over time."""

from datetime import date

import pytest

from touchline.numbers import MEASURES, MeasureError, Selection, Snapshot, trend, trends

JANUARY = Selection(sellers=("mairi",), first=date(2026, 1, 5), last=date(2026, 2, 1))
UNKNOWN = None  # the first deal of this export closed on 15 January


def test_a_point_for_every_week_also_for_empty_ones(snapshot: Snapshot) -> None:
    points = trend(snapshot, "deals_won", JANUARY)
    assert [(point.first, point.figure.value) for point in points] == [
        (date(2026, 1, 5), UNKNOWN),
        (date(2026, 1, 12), 1),
        (date(2026, 1, 19), 0),
        (date(2026, 1, 26), 0),
    ]


def test_a_week_ends_on_sunday(snapshot: Snapshot) -> None:
    assert {point.last.isoweekday() for point in trend(snapshot, "deals_won", JANUARY)} == {7}


def test_months_run_from_their_first_to_their_last_day(snapshot: Snapshot) -> None:
    points = trend(snapshot, "deals_open", JANUARY, grain="month")
    assert [(point.first, point.last) for point in points] == [
        (date(2026, 1, 1), date(2026, 1, 31)),
        (date(2026, 2, 1), date(2026, 2, 28)),
    ]


def test_open_deals_are_those_at_the_end_of_each_month(snapshot: Snapshot) -> None:
    points = trend(snapshot, "deals_open", JANUARY, grain="month")
    assert [point.figure.value for point in points] == [2, 3]


def test_a_push_counts_in_its_own_week(snapshot: Snapshot) -> None:
    chosen = Selection(sellers=("mairi",), first=date(2026, 2, 16), last=date(2026, 3, 1))
    points = trend(snapshot, "pushed_close_dates", chosen)
    assert [point.figure.value for point in points] == [pytest.approx(1 / 3), 0]


def test_a_week_before_the_export_begins_is_unknown_and_not_nought(snapshot: Snapshot) -> None:
    chosen = Selection(first=date(2026, 2, 9), last=date(2026, 2, 15))
    [point] = trend(snapshot, "pushed_close_dates", chosen)
    assert point.figure.value is None


def test_a_week_in_which_the_export_begins_says_so(snapshot: Snapshot) -> None:
    chosen = Selection(first=date(2026, 2, 16), last=date(2026, 2, 22))
    [point] = trend(snapshot, "pushed_close_dates", chosen)
    assert point.figure.note == "The export begins on 2026-02-20."


def test_without_days_it_spans_the_days_of_the_data(snapshot: Snapshot) -> None:
    points = trend(snapshot, "deals_won")
    assert (points[0].first, points[-1].first) == (date(2026, 1, 5), date(2026, 3, 2))


def test_all_trends_at_once_are_those_of_each_measure(snapshot: Snapshot) -> None:
    each = {measure.key: trend(snapshot, measure.key, JANUARY) for measure in MEASURES}
    assert trends(snapshot, JANUARY) == each


def test_a_measure_that_does_not_exist_is_answered_with_those_that_do(snapshot: Snapshot) -> None:
    with pytest.raises(MeasureError, match="There is no measure 'luck'; there are activities"):
        trend(snapshot, "luck")
