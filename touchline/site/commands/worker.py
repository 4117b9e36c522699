"""`touchline worker`: does the work that is due, until it is stopped."""

import logging

from touchline.site.commands.django_setup import require_database, set_up_django


def worker() -> None:
    """Do the work that is due, until stopped.

    Example: touchline worker
    """
    set_up_django()
    require_database()
    from touchline.jobs.waking import waker

    logging.getLogger("huey").setLevel(logging.WARNING)
    consumer = waker().create_consumer(workers=1, periodic=True, check_worker_health=False)
    consumer.run()
