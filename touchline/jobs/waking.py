"""Huey wakes the worker each minute; the work itself is in the table."""

from django.db import close_old_connections
from huey import MemoryHuey, crontab
from huey.api import Huey

from touchline.jobs.models import do_all_due
from touchline.kit import clock


def waker() -> Huey:
    """A huey whose one task, at start and at each minute, does what is due."""
    huey = MemoryHuey("touchline", results=False)

    @huey.periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator]
    def each_minute() -> None:
        wake()

    @huey.on_startup()  # type: ignore[untyped-decorator]
    def at_start() -> None:
        wake()

    return huey


def wake() -> int:
    """Do what is due now; how many jobs were done."""
    close_old_connections()
    try:
        return do_all_due(at=clock.now())
    finally:
        close_old_connections()
