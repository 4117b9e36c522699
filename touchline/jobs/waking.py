"""Huey wakes the worker each minute and whenever something is due; the work itself is in the table.

Someone who presses "Import" waits for the first sign of it. So the worker looks into the table once
a second: work begins at once, in the process that is made for it, with a lease that a restart
survives. A thread of the web server would begin as soon, but it would die with a reload, hold up
pages while files are read, and take the site along if an import ran out of memory.
"""

import logging
import time
from collections.abc import Callable
from threading import Event, Lock, Thread

from django.db import DatabaseError, close_old_connections
from huey import MemoryHuey, crontab
from huey.api import Huey

from touchline.jobs.beating import Heart
from touchline.jobs.models import Job, do_next
from touchline.jobs.recurring import plan_daily
from touchline.kit import clock

log = logging.getLogger(__name__)

LOOKS_EACH = 1.0
"""Seconds between two looks into the table; one look is one small query."""
AT_A_STRETCH = 5.0
"""Seconds after which a worker with much to do lets itself be stopped or woken anew."""


def waker() -> Huey:
    """A huey whose one task does what is due: at start, at each minute, and when `listen` asks.

    Several threads may work for it: a long import then holds up no mail.
    """
    huey, process = MemoryHuey("touchline", results=False), _Process()

    @huey.periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator]
    def each_minute() -> None:
        wake()

    @huey.task()  # type: ignore[untyped-decorator]
    def at_once() -> None:
        wake()

    @huey.on_startup()  # type: ignore[untyped-decorator]
    def at_start() -> None:
        process.begin(lambda until: listen(huey, at_once, until=until))
        wake()

    @huey.on_shutdown()  # type: ignore[untyped-decorator]
    def at_end() -> None:
        process.end()

    return huey


class _Process:
    """What a process has once, however many threads of it work: its heart and its listener."""

    def __init__(self) -> None:
        self._heart, self._until, self._lock = Heart(), Event(), Lock()
        self._threads = 0

    def begin(self, listening: Callable[[Event], None]) -> None:
        with self._lock:
            self._threads += 1
            if self._threads > 1:
                return
        self._heart.start()
        Thread(target=listening, args=(self._until,), name="listener", daemon=True).start()

    def end(self) -> None:
        with self._lock:
            self._threads -= 1
            if self._threads:
                return
        self._until.set()
        self._heart.stop()


def wake() -> int:
    """Do what is due now and what becomes due meanwhile, for a stretch; how many jobs were done."""
    close_old_connections()
    done, until = 0, time.monotonic() + AT_A_STRETCH
    try:
        Job.objects.catch_up(at=clock.now())
        plan_daily(at=clock.now())
        while (one := do_next(at=clock.now())) is not None:
            done += one
            if time.monotonic() > until:
                break  # whoever listens wakes the worker again within a second
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
