"""When the next night's work is due: at an hour of the organisation's zone."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


def next_night(hour: int, *, zone: str, after: datetime) -> datetime:
    """The first moment after `after` at which clocks in the zone show this full hour, in UTC.

    In the night in which the hour is left out, it is the moment that comes in its place; in the
    night that has it twice, the first of both.
    """
    local = ZoneInfo(zone)
    day = after.astimezone(local).date()
    for ahead in range(3):
        due = datetime.combine(day + timedelta(days=ahead), time(hour), tzinfo=local)
        if due.astimezone(UTC) > after:
            return due.astimezone(UTC)
    raise AssertionError("One of three days in a row is later than any moment of the first.")
