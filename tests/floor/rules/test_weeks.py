"""Weeks begin on Monday; what is left of a quarter is counted in weeks of five working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.weeks import monday_of, weeks_left

days = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@given(days)
def test_a_week_begins_on_monday(day: date) -> None:
    monday = monday_of(day)
    assert (monday.weekday(), 0 <= (day - monday).days < 7) == (0, True)


@pytest.mark.parametrize(
    ("day", "left"),
    [
        (date(2026, 3, 18), 1.8),  # Thursday and Friday, a week, Monday and Tuesday
        (date(2026, 3, 30), 0.2),
        (date(2026, 3, 31), 0.0),
        (date(2026, 4, 5), 0.0),
    ],
)
def test_the_weeks_left_of_a_quarter(day: date, left: float) -> None:
    assert weeks_left(day, date(2026, 3, 31)) == left


@given(days, st.integers(0, 100))
def test_they_are_counted_like_working_days_one_by_one(day: date, more: int) -> None:
    after = [day + timedelta(days=one) for one in range(1, more + 1)]
    working = sum(one.weekday() < 5 for one in after)
    assert weeks_left(day, day + timedelta(days=more)) == working / 5
