"""A person's calendar as an iCalendar document (RFC 5545): reviews, and days that promises are due.

Every event is written out in UTC, so that a reader needs neither rules of recurrence nor a zone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

EVERY = timedelta(hours=1)


@dataclass(frozen=True)
class Entry:
    """What stands in the calendar; `begins` is a moment with its `minutes`, or a whole day.

    `key` stays the same when an entry moves, so that a calendar moves it too.
    """

    key: str
    title: str
    begins: datetime | date
    minutes: int = 0
    link: str = ""


def written(entries: Iterable[Entry], *, name: str, at: datetime) -> bytes:
    """The document; `at` is when it was made."""
    calendar = Calendar()
    calendar.add("prodid", "-//Touchline//Calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", EVERY, parameters={"VALUE": "DURATION"})
    for entry in entries:
        calendar.add_component(_event(entry, at=at))
    return bytes(calendar.to_ical())


def _event(entry: Entry, *, at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{entry.key}@touchline")
    event.add("dtstamp", at)
    event.add("summary", entry.title)
    event.add("dtstart", entry.begins)
    if isinstance(entry.begins, datetime):
        event.add("dtend", entry.begins + timedelta(minutes=entry.minutes))
    else:
        event.add("dtend", entry.begins + timedelta(days=1))
        event.add("transp", "TRANSPARENT")  # a day on which something is due is not a busy day
    if entry.link:
        event.add("url", entry.link)
    return event
