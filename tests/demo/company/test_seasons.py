"""Working days and quarters."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.demo.company.seasons import (
    easter,
    is_working_day,
    next_quarter,
    on_or_after,
    on_or_before,
    quarter_start,
    season,
)

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2098, 12, 31))


@pytest.mark.parametrize("sunday", ["2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"])
def test_easter_falls_where_the_calendar_has_it(sunday: str) -> None:
    assert easter(int(sunday[:4])) == date.fromisoformat(sunday)


@pytest.mark.parametrize("day", ["2026-04-03", "2026-04-06", "2025-12-25", "2026-11-21"])
def test_nobody_works_on_a_holiday_or_a_weekend(day: str) -> None:
    assert not is_working_day(date.fromisoformat(day))


@given(DAYS)
def test_working_days_on_either_side_are_a_week_away_at_most(day: date) -> None:
    assert day - on_or_before(day) < timedelta(7) > on_or_after(day) - day


@given(DAYS)
def test_quarters_follow_each_other_without_a_gap(day: date) -> None:
    assert quarter_start(next_quarter(day) - timedelta(days=1)) == quarter_start(day)


@pytest.mark.parametrize("quiet", ["2026-08-12", "2025-12-22", "2026-01-02"])
def test_august_and_the_turn_of_the_year_are_quiet(quiet: str) -> None:
    assert season(date.fromisoformat(quiet)) < 0.6
