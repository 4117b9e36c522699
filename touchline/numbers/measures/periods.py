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


def period_of(day: date, length: Length) -> Period:
    """The whole period that a day lies in."""
    if length == "week":
        first = day - timedelta(days=day.weekday())
        return Period(first, first + timedelta(days=6))
    months = 1 if length == "month" else 3
    first = day.replace(month=(day.month - 1) // months * months + 1, day=1)
    return Period(first, _months_later(first, months) - timedelta(days=1))


def periods(first: date, last: date, length: Length) -> Iterator[Period]:
    """Every whole period that touches these days, in order; nothing if last is before first."""
    while first <= last:
        period = period_of(first, length)
        yield period
        first = period.last + timedelta(days=1)


def _months_later(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)
