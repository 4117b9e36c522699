"""Former quarters are cut as far from their end as today is from this one's."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.former_quarters import Weeks, begins, season_of
from touchline.floor.rules.quarters import Quarter
from touchline.floor.rules.season import LEAST, MOST
from touchline.floor.rules.weeks import WEEK, monday_of

QUARTER = Quarter(2026, 1)
TODAY = date(2026, 3, 18)  # a Wednesday, nine working days before the end
MONDAY = date(2026, 3, 16)
LONG_AGO = date(2022, 1, 3)
DAY = timedelta(days=1)


def every_week(value: float, *, until: date = TODAY) -> dict[date, float | None]:
    """As much each week, from long ago; the last one as far as it has come."""
    weeks = (monday_of(until) - LONG_AGO) // WEEK
    gone = min(until.weekday() + 1, 5)
    past: dict[date, float | None] = {LONG_AGO + WEEK * n: value for n in range(weeks)}
    return past | {monday_of(until): value * gone / 5}


def test_a_week_is_poured_out_over_its_working_days() -> None:
    weeks = Weeks({MONDAY: 10.0}, MONDAY + WEEK)
    assert [weeks.up_to(MONDAY + DAY * n) for n in range(7)] == [2, 4, 6, 8, 10, 10, 10]


def test_a_week_that_runs_is_known_up_to_today() -> None:
    weeks = Weeks({MONDAY: 9.0}, TODAY)
    assert [weeks.up_to(MONDAY + DAY * n) for n in range(3)] == pytest.approx([3, 6, 9])


def test_before_the_first_week_there_is_nothing() -> None:
    assert Weeks({MONDAY: 9.0}, TODAY).up_to(MONDAY - DAY) == 0


@given(
    values=st.lists(st.integers(0, 50), min_size=3, max_size=30),
    days=st.lists(st.integers(0, 200), min_size=3, max_size=3),
)
def test_two_spans_side_by_side_are_one(values: list[int], days: list[int]) -> None:
    weeks = Weeks({MONDAY + WEEK * n: float(v) for n, v in enumerate(values)}, MONDAY + DAY * 205)
    first, middle, last = (MONDAY + DAY * one for one in sorted(days))
    parts = weeks.between(first, middle) + weeks.between(middle, last)
    assert parts == pytest.approx(weeks.between(first, last))


def test_former_rests_are_as_long_as_what_is_left() -> None:
    season = season_of(every_week(10), QUARTER, since=LONG_AGO, until=TODAY)
    assert season is not None
    assert [one.rest for one in season.formers] == pytest.approx([18] * MOST)


def test_thirteen_weeks_stand_before_each_and_before_today() -> None:
    season = season_of(every_week(10), QUARTER, since=LONG_AGO, until=TODAY)
    assert season is not None
    seen = [*(one.before for one in season.formers), season.before]
    assert seen == pytest.approx([130] * (MOST + 1))


def test_a_rush_at_the_end_is_in_the_rest() -> None:
    last_week = date(2025, 12, 22)
    values = every_week(10) | {last_week: 100.0}
    season = season_of(values, QUARTER, since=LONG_AGO, until=TODAY)
    assert season is not None
    latest, *others = season.formers
    assert latest.rest - others[0].rest == pytest.approx(90)


def test_the_weeks_are_whole() -> None:
    season = season_of(every_week(10), QUARTER, since=LONG_AGO, until=TODAY)
    assert season is not None
    assert set(season.weeks) == {10.0}


def test_a_quarter_counts_if_its_thirteen_weeks_before_are_known() -> None:
    """As far from their end as today: 18 March 2025 was the Tuesday, and 91 days before it."""
    known = date(2024, 12, 18)
    season = season_of(every_week(10), QUARTER, since=known, until=TODAY)
    assert season is not None
    assert len(season.formers) == LEAST
    assert season_of(every_week(10), QUARTER, since=known + DAY, until=TODAY) is None


def test_weeks_that_are_too_young_have_no_season() -> None:
    assert season_of(every_week(10), QUARTER, since=date(2025, 3, 3), until=TODAY) is None


def test_a_week_of_two_currencies_leaves_no_season() -> None:
    values = every_week(10) | {date(2025, 6, 2): None}
    assert season_of(values, QUARTER, since=LONG_AGO, until=TODAY) is None


def test_on_the_last_day_nothing_is_left() -> None:
    season = season_of(
        every_week(10, until=QUARTER.last), QUARTER, since=LONG_AGO, until=QUARTER.last
    )
    assert season is not None
    assert {one.rest for one in season.formers} == {0}


@pytest.mark.parametrize(
    ("today", "since", "monday"),
    [
        (TODAY, date(2024, 12, 18), date(2024, 12, 16)),
        (date(2026, 3, 23), date(2024, 12, 23), date(2024, 12, 23)),
    ],
    ids=["in the middle of a week", "from a Monday on"],
)
def test_weeks_are_needed_from_a_monday_on(today: date, since: date, monday: date) -> None:
    assert begins(QUARTER, since=since, until=today) == monday
