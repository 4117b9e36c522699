"""The heart of a worker: a thread that writes each few seconds that the process lives."""

import logging
import os
import socket
from collections.abc import Callable
from datetime import datetime
from threading import Event, Thread

from django.db import DatabaseError, connection

from touchline.jobs.models import Worker
from touchline.jobs.models.worker import BEAT
from touchline.kit import clock

log = logging.getLogger(__name__)


class Heart:
    """Beats from `start` until `stop`; a database that is away for a while does not end it."""

    def __init__(
        self, *, every: float = BEAT.total_seconds(), now: Callable[[], datetime] = clock.now
    ) -> None:
        self._every, self._now, self._until = every, now, Event()
        since = now()
        self._worker = Worker(
            host=socket.gethostname()[:120], pid=os.getpid(), since=since, beat_at=since
        )
        self._thread = Thread(target=self._go_on, name="heart", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """The worker ends as it should: its row goes with it."""
        self._until.set()
        self._thread.join()

    def _go_on(self) -> None:
        self._try(lambda: self._worker.beat(at=self._now()))
        while not self._until.wait(self._every):
            self._try(lambda: self._worker.beat(at=self._now()))
        self._try(self._worker.leave)

    @staticmethod
    def _try(do: Callable[[], None]) -> None:
        try:
            do()
        except DatabaseError as trouble:
            log.warning("the worker could not say that it lives: %s", type(trouble).__name__)
        finally:
            connection.close()
