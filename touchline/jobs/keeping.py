"""Keeps the lease of a job while its handler runs, so that only a worker that died loses it."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Event, Thread
from typing import Protocol

from django.db import DatabaseError, connection

from touchline.kit import clock

log = logging.getLogger(__name__)

EVERY = 60.0
"""Seconds between two renewals: a third of the lease, so that two may fail."""


class Leased(Protocol):
    """What has a lease to renew; False says that it was lost."""

    def renew(self, *, at: datetime) -> bool: ...


@contextmanager
def kept(
    job: Leased, *, every: float = EVERY, now: Callable[[], datetime] = clock.now
) -> Iterator[None]:
    """Renew the lease every so many seconds until the block is left.

    A thread does it, since the handler may be inside one long statement of a database. It dies with
    the process: a killed worker keeps nothing, and another takes the job when the lease is over.
    """
    left = Event()
    keeper = Thread(target=_keep, args=(job, left, every, now), name="lease", daemon=True)
    keeper.start()
    try:
        yield
    finally:
        left.set()
        keeper.join()


def _keep(job: Leased, left: Event, every: float, now: Callable[[], datetime]) -> None:
    while not left.wait(every):
        try:
            if not job.renew(at=now()):
                return
        except DatabaseError as trouble:
            log.warning("a lease was not renewed: %s", type(trouble).__name__)
        finally:
            connection.close()
