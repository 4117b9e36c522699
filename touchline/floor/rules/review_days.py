"""When reviews take place: weeks, slots one after the other, and moments right in every zone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from touchline.floor.rules.weeks import monday_of

AHEAD = timedelta(days=14)
"""So far ahead reviews are made from rhythms."""

ONE_TO_ONE, AS_A_TEAM = 20, 45
"""Minutes of a review, unless something else was said."""


def moment_of(day: date, at: time, zone: str) -> datetime:
    """A time of day in a zone such as `Europe/London`, in UTC.

    A time that clocks skip in spring is the moment an hour later; of one that comes twice in
    autumn it is the first.
    """
    return datetime.combine(day, at, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def slots(first: time, minutes: int, how_many: int) -> tuple[time, ...]:
    """Times one after the other on one day: 9:00, 9:20, 9:40. None begins after midnight."""
    begin = first.hour * 60 + first.minute
    starts = (begin + minutes * number for number in range(how_many))
    return tuple(time(start // 60, start % 60) for start in starts if start < 24 * 60)


def days_ahead(
    weekday: int, *, since: date, until: date | None, today: date
) -> Iterator[tuple[date, date]]:
    """(Monday, day) of each week within the coming two on which a rhythm holds.

    `weekday` is 0 for Monday; `until` is the first day on which it no longer holds.
    """
    week = monday_of(today)
    while week <= today + AHEAD:
        day = week + timedelta(days=weekday)
        if max(today, since) <= day <= today + AHEAD and (until is None or day < until):
            yield week, day
        week += timedelta(days=7)
