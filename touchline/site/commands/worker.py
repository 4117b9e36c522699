"""`touchline worker`: does the work that is due, until it is stopped."""

import logging
import time
from typing import Annotated, Final

import typer

from touchline.running.logs import log_without_words
from touchline.site.commands.django_setup import require_database, set_up_django

PATIENCE: Final = 20.0
"""Seconds that the running job gets to finish; less than whoever stops us waits."""
LOOKS_EACH: Final = 2.0
"""Seconds between two looks for a database that is away."""

Patient = Annotated[
    bool, typer.Option("--patient", help="Wait for a database that is away, instead of ending.")
]
log = logging.getLogger(__name__)


def worker(patient: Patient = False) -> None:
    """Do the work that is due, until stopped.

    What runs then is finished first if it is short; a longer job is left to its lease, and to
    another worker.

    Example: touchline worker
    """
    set_up_django()
    from touchline.jobs.waking import waker
    from touchline.running.sqlite import never_make_a_database

    log_without_words()
    never_make_a_database()
    if patient:
        _wait_for_the_database()
    require_database()
    logging.getLogger("huey").setLevel(logging.WARNING)
    consumer = waker().create_consumer(
        workers=2, periodic=True, check_worker_health=False,
        graceful_signal="TERM", shutdown_timeout=PATIENCE,
    )  # fmt: skip
    consumer.run()


def _wait_for_the_database() -> None:
    """A worker that fell while the database was away must not be given up for that."""
    from django.db import OperationalError, connection

    told = False
    while True:
        try:
            connection.ensure_connection()
        except OperationalError:
            if not told:
                log.warning("the worker waits: the database does not answer")
            told = True
            time.sleep(LOOKS_EACH)
        else:
            if told:
                log.info("the database answers again")
            return
