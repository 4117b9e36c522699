"""Fiscal quarters: their days, their names, and what one is compared with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_WRITTEN = re.compile(r"(\d{4})-q([1-4])")


class NotAQuarter(ValueError):
    """The text does not name a quarter such as `2026-q4`."""


@dataclass(frozen=True, order=True)
class Quarter:
    """A quarter of the fiscal year named `year` (the calendar year in which it ends).

    `starts` is the month, 1–12, in which the fiscal year begins.
    """

    year: int
    number: int
    starts: int = 1

    @classmethod
    def of(cls, day: date, *, starts: int) -> Quarter:
        """The quarter that a day lies in."""
        months = (day.month - starts) % 12
        year = day.year + (1 if starts > 1 and day.month >= starts else 0)
        return cls(year=year, number=months // 3 + 1, starts=starts)

    @classmethod
    def read(cls, text: str, *, starts: int) -> Quarter:
        """From an address: `2026-q4`. Raises NotAQuarter, also for years no calendar has."""
        written = _WRITTEN.fullmatch(text.strip().lower())
        if not written or not 1900 <= int(written[1]) <= 2200:
            raise NotAQuarter(text)
        return cls(year=int(written[1]), number=int(written[2]), starts=starts)

    @property
    def slug(self) -> str:
        return f"{self.year}-q{self.number}"

    @property
    def label(self) -> str:
        return f"Q{self.number} {self.year}"

    @property
    def first(self) -> date:
        calendar_year = self.year - (1 if self.starts > 1 else 0)
        months = self.starts - 1 + (self.number - 1) * 3
        return date(calendar_year + months // 12, months % 12 + 1, 1)

    @property
    def last(self) -> date:
        return self.next.first - timedelta(days=1)

    @property
    def next(self) -> Quarter:
        if self.number == 4:
            return Quarter(self.year + 1, 1, self.starts)
        return Quarter(self.year, self.number + 1, self.starts)

    @property
    def before(self) -> Quarter:
        if self.number == 1:
            return Quarter(self.year - 1, 4, self.starts)
        return Quarter(self.year, self.number - 1, self.starts)


@dataclass(frozen=True)
class Span:
    """Days, both ends included."""

    first: date
    last: date


def so_far(quarter: Quarter, *, today: date) -> Span:
    """The days of a quarter up to today; a quarter to come is its first day."""
    return Span(quarter.first, max(quarter.first, min(quarter.last, today)))


def held_against(quarter: Quarter, *, today: date) -> Span:
    """The quarter before, as far as this one has come: a running quarter is not held against a
    whole one. Quarters differ by a day or two, so the last days of a shorter one count in full.
    """
    before = quarter.before
    if today >= quarter.last:
        return Span(before.first, before.last)
    days = so_far(quarter, today=today).last - quarter.first
    return Span(before.first, min(before.last, before.first + days))


def year_back(quarter: Quarter) -> Quarter:
    """The first of the four quarters that end with this one."""
    return quarter.before.before.before


def choices(*, today: date, earliest: date, starts: int, most: int = 8) -> tuple[Quarter, ...]:
    """The quarters to choose from, newest first: from today's back to the first with data."""
    quarter = Quarter.of(today, starts=starts)
    found = [quarter]
    while len(found) < most and quarter.first > earliest:
        quarter = quarter.before
        found.append(quarter)
    return tuple(found)
