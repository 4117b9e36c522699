"""Weeks, months and quarters as first and last days; a week begins on Monday."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

Length = Literal["week", "month", "quarter"]
EVER_FIRST = date(1, 1, 1)
EVER_LAST = date(9999, 12, 31)


class Period(NamedTuple):
    """Both days inclusive."""

    first: date
    last: date


def period_of(day: date, length: Length, *, year_begins: int = 1) -> Period:
    """The whole period that a day lies in; quarters are those of a year that begins in a month."""
    if length == "week":
        first = day - timedelta(days=day.weekday())
        return Period(first, first + timedelta(days=6))
    months = 1 if length == "month" else 3
    into = (day.month - year_begins) % months
    first = _months_later(day.replace(day=1), -into)
    return Period(first, _months_later(first, months) - timedelta(days=1))


def periods(first: date, last: date, length: Length, *, year_begins: int = 1) -> Iterator[Period]:
    """Every whole period that touches these days, in order; nothing if last is before first."""
    while first <= last:
        period = period_of(first, length, year_begins=year_begins)
        yield period
        first = period.last + timedelta(days=1)


def _months_later(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)
