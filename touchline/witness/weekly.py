"""Of what only the week is written down: deeds whose moment would say that somebody was there."""

from datetime import UTC, datetime, timedelta
from typing import Final

_OF_A_WEEK: Final[set[str]] = set()


def date_by_week(room: str) -> None:
    """Acts that begin with this word, such as `room`, lie in a log of their own, dated by week.

    A whole act, such as `desk.reading.sealed`, names that one alone. Called by a room when Django
    is ready: the witness itself knows none.
    """
    _OF_A_WEEK.add(room)


def dated_by_week(act: str) -> bool:
    """Whether the moment of an act such as `room.opened` is not to be written down."""
    return act in _OF_A_WEEK or act.partition(".")[0] in _OF_A_WEEK


def week_began(at: datetime) -> datetime:
    """Monday, midnight in UTC, of the ISO week in which a moment lies."""
    day = at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return day - timedelta(days=day.weekday())
