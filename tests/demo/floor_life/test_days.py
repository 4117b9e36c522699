"""Working days around the day on which the demo is made, whichever that is."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.demo.company.seasons import is_working_day
from touchline.demo.floor_life.days import LONDON, Days, shifted

MOMENTS = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def _days(at: datetime) -> Days:
    return Days(at.astimezone(LONDON).date(), at)


@given(MOMENTS)
def test_the_latest_moment_lies_behind_in_working_hours(at: datetime) -> None:
    last = _days(at).last
    local = last.astimezone(LONDON)
    assert (last < at, is_working_day(local.date()), 8 <= local.hour < 18) == (True, True, True)


@given(MOMENTS)
def test_the_next_moment_lies_ahead_in_working_hours(at: datetime) -> None:
    after = _days(at).next
    local = after.astimezone(LONDON)
    assert (after > at, is_working_day(local.date()), 9 <= local.hour < 17) == (True, True, True)


@given(st.dates(date(2025, 1, 1), date(2028, 1, 1)), st.integers(-30, 30))
def test_working_days_are_counted_in_order(today: date, count: int) -> None:
    days = Days(today, datetime(2026, 1, 1, tzinfo=UTC))
    assert days.working(count) < days.working(count + 1)


@pytest.mark.parametrize("count", [-3, 0, 4])
def test_a_sunday_counts_as_the_monday_after(count: int) -> None:
    sunday = date(2026, 11, 22)
    days = Days(sunday, datetime(2026, 11, 22, 12, tzinfo=UTC))
    ahead = {0: date(2026, 11, 23), 4: date(2026, 11, 27), -3: date(2026, 11, 18)}
    assert days.working(count) == ahead[count]


def test_a_week_back_is_a_monday() -> None:
    days = Days(date(2026, 3, 18), datetime(2026, 3, 18, 9, tzinfo=UTC))
    assert days.back(1) == date(2026, 3, 9)


def test_shifting_passes_a_weekend() -> None:
    friday = date(2026, 3, 20)
    assert shifted(friday, 1) - friday == timedelta(days=3)
