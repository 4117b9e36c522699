"""A job that says each time that it was begun and ended, so that two workers can be counted."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from django.apps import AppConfig

COUNTED = "serving.counted"
SHORT_LEASE = timedelta(seconds=3)
"""Instead of minutes: a run does not wait so long for the work of a worker that was killed."""


SHIFT = "SERVING_CLOCK_SHIFT"
"""Hours that the clock of a process is ahead (or behind, with a minus)."""


def shift_the_clock(by: timedelta) -> None:
    """Move Touchline's clock and Django's, which sessions ask."""
    from django.utils import timezone

    from touchline.kit import clock

    clock.now = timezone.now = lambda: datetime.now(UTC) + by


def count(payload: dict[str, Any], at: datetime) -> None:
    """Write "begun", take a moment, write "ended": one line each, on the disk."""
    file = Path(payload["file"])
    say(file, f"begun {payload['key']}")
    time.sleep(payload["seconds"])
    say(file, f"ended {payload['key']}")


def say(file: Path, words: str) -> None:
    """One line at the end of a file that other processes write to as well."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    try:
        os.write(descriptor, f"{words}\n".encode())
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class ServingConfig(AppConfig):
    name = "benchmarks.serving"
    label = "serving"

    def ready(self) -> None:
        from touchline.jobs.models import claiming, handles, job

        handles(COUNTED, says="A job that counts how often it is done")(count)
        if shift := os.environ.get(SHIFT):
            shift_the_clock(timedelta(hours=float(shift)))
        claiming.LEASE = job.LEASE = SHORT_LEASE  # type: ignore[attr-defined]
