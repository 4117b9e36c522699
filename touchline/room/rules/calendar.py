"""One event of each week as an iCalendar document (RFC 5545): a title, times, and nothing else.

Every event is written out in UTC, so that a reader needs neither rules of recurrence nor a zone.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event


def written(
    moments: Iterable[datetime], *, key: str, title: str, minutes: int, at: datetime
) -> bytes:
    """The document; `at` is the moment it is dated by, and `key` names its events."""
    calendar = Calendar()
    calendar.add("prodid", "-//Calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    for moment in moments:
        event = Event()
        event.add("uid", f"{key}.{moment:%Y%m%d}")
        event.add("dtstamp", at)
        event.add("summary", title)
        event.add("dtstart", moment)
        event.add("dtend", moment + timedelta(minutes=minutes))
        calendar.add_component(event)
    return bytes(calendar.to_ical())
