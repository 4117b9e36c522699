"""Whether the clock was set back: nothing that was written down can be to come."""

from datetime import datetime, timedelta

from touchline.running.checks import Finding, State, checked
from touchline.witness.models import Line

SLACK = timedelta(minutes=5)  # several hosts are never quite together


@checked("stamps", "The log's last moment")
def not_to_come(at: datetime) -> Finding:
    """The witness log writes a moment with every change."""
    last = Line.objects.order_by("-pk").values_list("at", flat=True).first()
    if last is None or last <= at + SLACK:
        return Finding(State.GOOD, "Nothing is dated to come.")
    return Finding(
        State.BAD,
        f"The log's last line is of {last:%Y-%m-%d %H:%M} UTC, and it is {at:%Y-%m-%d %H:%M}.",
        "Set the clock right (timedatectl), on every host. Due work waits until then.",
    )
