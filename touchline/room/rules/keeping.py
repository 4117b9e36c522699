"""How long the room keeps what: a year after it was last written in, thirty days after leaving."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from touchline.kit.weeks import day_in

YEAR: Final = timedelta(days=366)
"""Twelve months, counted from the end of the week in which a room was last written in."""
TOLD_BEFORE: Final = timedelta(days=28)
"""So long before a room goes both are told, where they read of it."""
LEAVER_HAS: Final = timedelta(days=30)
"""So long whoever has left may take their rooms along; then what opens them goes."""


def last_week(weeks: Iterable[str | None]) -> str:
    """The latest of weeks such as `2026-W47`; nothing and empty words are no week."""
    return max(filter(None, weeks), default="")


def ends_on(week: str) -> date:
    """The first day on which a room goes that was last written in during this week.

    Raises ValueError for what is no week.
    """
    return day_in(week, 7) + YEAR


def former_keys_go_on(week: str) -> date:
    """The day on which the ways to keys go that were given up during a week: thirty days on, from
    its Sunday. Raises ValueError for what is no week.
    """
    return day_in(week, 7) + LEAVER_HAS


def goes_soon(goes: date, *, on: date) -> bool:
    """Whether both are told of it on a day."""
    return goes - on <= TOLD_BEFORE


def keys_go_on(left: date) -> date:
    """The day on which the keys go of somebody who left on a day."""
    return left + LEAVER_HAS
