"""The one place that asks the machine what time it is; everything else is told."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """The present moment in UTC. Called at the edge (views, jobs, commands), not in rules."""
    return datetime.now(UTC)


def today(zone: str) -> date:
    """The present day in a zone such as `Europe/London`."""
    return day_of(now(), zone)


def day_of(at: datetime, zone: str) -> date:
    """The day that a moment belongs to in a zone."""
    return at.astimezone(ZoneInfo(zone)).date()
