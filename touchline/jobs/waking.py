"""Huey wakes the worker each minute and whenever something is due; the work itself is in the table.

Someone who presses "Import" waits for the first sign of it. So the worker looks into the table once
a second: work begins at once, in the process that is made for it, with a lease that a restart
survives. A thread of the web server would begin as soon, but it would die with a reload, hold up
pages while files are read, and take the site along if an import ran out of memory.
"""

import logging
from collections.abc import Callable
from threading import Event, Thread

from django.db import DatabaseError, close_old_connections
from huey import MemoryHuey, crontab
from huey.api import Huey

from touchline.jobs.models import Job, do_next
from touchline.kit import clock

log = logging.getLogger(__name__)

LOOKS_EACH = 1.0
"""Seconds between two looks into the table; one look is one small query."""


def waker() -> Huey:
    """A huey whose one task does what is due: at start, at each minute, and when `listen` asks."""
    huey = MemoryHuey("touchline", results=False)

    @huey.periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator]
    def each_minute() -> None:
        wake()

    @huey.task()  # type: ignore[untyped-decorator]
    def at_once() -> None:
        wake()

    @huey.on_startup()  # type: ignore[untyped-decorator]
    def at_start() -> None:
        wake()
        Thread(target=listen, args=(huey, at_once), name="listener", daemon=True).start()

    return huey


def wake() -> int:
    """Do what is due now, and what has become due meanwhile; how many jobs were done."""
    close_old_connections()
    done = 0
    try:
        while (one := do_next(at=clock.now())) is not None:
            done += one
        return done
    finally:
        close_old_connections()


def listen(huey: Huey, task: Callable[[], object], *, until: Event | None = None) -> None:
    """Look again and again whether something is due, and if so put the one task in the queue.

    Huey's own worker runs it, one at a time; a task that still waits there is not added to.
    """
    until = until or Event()
    while not until.wait(LOOKS_EACH):
        if not huey.pending_count() and _something_is_due():
            task()


def _something_is_due() -> bool:
    close_old_connections()
    try:
        return Job.objects.claimable(at=clock.now()).exists()
    except DatabaseError as trouble:
        log.warning("the table of jobs could not be read: %s", type(trouble).__name__)
        return False
