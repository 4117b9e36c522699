"""Weeks, months and quarters."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.numbers.measures.periods import Length, Period, period_of, periods

LENGTHS: list[Length] = ["week", "month", "quarter"]
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("length", "first", "last"),
    [
        ("week", date(2025, 12, 29), date(2026, 1, 4)),
        ("month", date(2026, 1, 1), date(2026, 1, 31)),
        ("quarter", date(2026, 1, 1), date(2026, 3, 31)),
    ],
)
def test_the_first_of_january_2026(length: Length, first: date, last: date) -> None:
    assert period_of(date(2026, 1, 1), length) == Period(first, last)


def test_a_quarter_of_a_year_that_begins_in_february() -> None:
    found = period_of(date(2026, 1, 15), "quarter", year_begins=2)
    assert found == Period(date(2025, 11, 1), date(2026, 1, 31))


@given(day=DAYS, year_begins=st.integers(1, 12))
def test_every_day_lies_in_its_quarter(day: date, year_begins: int) -> None:
    quarter = period_of(day, "quarter", year_begins=year_begins)
    assert quarter.first <= day <= quarter.last


@given(day=DAYS, year_begins=st.integers(1, 12))
def test_a_fiscal_year_has_a_quarter_that_begins_with_it(day: date, year_begins: int) -> None:
    first = day.replace(month=year_begins, day=1)
    assert period_of(first, "quarter", year_begins=year_begins).first == first


def test_december_ends_with_the_year() -> None:
    assert period_of(date(2025, 12, 31), "quarter").last == date(2025, 12, 31)


@given(first=DAYS, days=st.integers(0, 400), length=st.sampled_from(LENGTHS))
def test_periods_follow_each_other_without_a_gap(first: date, days: int, length: Length) -> None:
    found = list(periods(first, first + timedelta(days=days), length))
    gaps = {later.first - earlier.last for earlier, later in pairwise(found)}
    assert gaps <= {timedelta(days=1)}


@given(first=DAYS, days=st.integers(0, 400), length=st.sampled_from(LENGTHS))
def test_periods_cover_both_ends(first: date, days: int, length: Length) -> None:
    last = first + timedelta(days=days)
    found = list(periods(first, last, length))
    assert found[0].first <= first
    assert found[-1].first <= last <= found[-1].last


def test_there_is_nothing_before_the_beginning() -> None:
    assert list(periods(date(2026, 1, 2), date(2026, 1, 1), "week")) == []
