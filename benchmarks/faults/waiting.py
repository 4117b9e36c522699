"""Waiting for what has to come, with a limit."""

import time
from collections.abc import Callable

PATIENCE = 400.0
"""Seconds: a worker may have to find out first that another one has died."""


def wait_until(there: Callable[[], bool], otherwise: str) -> None:
    """Raises TimeoutError with the words of `otherwise` if it does not come."""
    end = time.monotonic() + PATIENCE
    while not there():
        if time.monotonic() > end:
            raise TimeoutError(otherwise)
        time.sleep(0.02)
