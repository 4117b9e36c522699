"""The machine's clock: the zones it knows, and whether it has been set back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import available_timezones

from touchline.kit.home import home
from touchline.running.checks import Finding, State, checked

SLACK = timedelta(minutes=5)


@checked("zones", "Time zones")
def zones_there(at: datetime) -> Finding:
    """Days are counted in the organisation's zone."""
    if "Europe/London" in available_timezones():
        return Finding(State.GOOD, f"{len(available_timezones())} zones are known.")
    return Finding(
        State.BAD, "No time zones are known.", "Install tzdata, of Python or the system."
    )


@checked("clock", "The clock")
def not_set_back(at: datetime) -> Finding:
    """Held against the last moment at which the home was written to: it cannot be to come."""
    latest = _last_written()
    if latest is None or latest <= at + SLACK:
        return Finding(State.GOOD, f"It is {at:%Y-%m-%d %H:%M} UTC, after everything written.")
    return Finding(
        State.BAD,
        f"It says {at:%Y-%m-%d %H:%M} UTC, but something was written at {latest:%Y-%m-%d %H:%M}.",
        "Set it right (timedatectl). Due work waits until the clock has caught up.",
    )


def _last_written() -> datetime | None:
    moments = []
    for name in ("touchline.sqlite3", "touchline.sqlite3-wal", "run"):
        try:
            moments.append(datetime.fromtimestamp((home() / name).stat().st_mtime, UTC))
        except OSError:
            continue
    return max(moments, default=None)
