"""A quarter of an hour in each week, as a browser says it; and the days on which it lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from touchline.kit.weeks import day_in
from touchline.room.rules import sent
from touchline.room.rules.refusals import Unreadable

AT: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
WEEK: Final = re.compile(r"\d{4}-W\d\d")
SHORTEST, LONGEST = 5, 90
"""Minutes."""


@dataclass(frozen=True)
class Quarter:
    """`weekday` is 1 (Monday) to 7, `at` as `09:30`, `minutes` 5 to 90, `begins` as `2026-W47`."""

    weekday: int
    at: str
    minutes: int
    begins: str


def quarter(told: dict[str, Any]) -> Quarter:
    """Of the fields `weekday`, `at`, `minutes` and `from`. Raises Unreadable."""
    return Quarter(
        weekday=between(told["weekday"], 1, 7), at=sent.text(told["at"], AT),
        minutes=between(told["minutes"], SHORTEST, LONGEST), begins=week(told["from"]),
    )  # fmt: skip


def between(value: Any, least: int, most: int) -> int:
    """A whole number. Raises Unreadable."""
    if type(value) is not int or not least <= value <= most:
        raise Unreadable
    return value


def week(value: Any) -> str:
    """A week that there is. Raises Unreadable."""
    name = sent.text(value, WEEK)
    try:
        day_in(name, 1)
    except ValueError:
        raise Unreadable from None
    return name


def days(weekday: int, begins: str, ends: str, *, first: date, last: date) -> list[date]:
    """The days from `first` to `last` that lie in these weeks; `ends` may be empty for no end."""
    until = min(last, day_in(ends, 7)) if ends else last
    since = max(first, day_in(begins, 1))
    day = since + timedelta(days=(weekday - since.isoweekday()) % 7)
    return [day + timedelta(weeks=n) for n in range((until - day).days // 7 + 1)]
