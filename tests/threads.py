"""Two who use the database at the same moment, each in a thread with a connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connection

T = TypeVar("T")


class SharedDatabase:
    """A database in a file, tuned as a served one is; only threads that begin here see it."""

    def alone(self, work: Callable[[], T]) -> T:
        """Do one thing in one thread."""
        return self.together(work)[0]

    def together(self, *works: Callable[[], T]) -> list[T]:
        """Do several things at the same moment; what each of them answered."""
        start = Barrier(len(works))

        def begin(work: Callable[[], T]) -> T:
            start.wait(timeout=10)
            try:
                return work()
            finally:
                connection.close()

        with ThreadPoolExecutor(len(works)) as pool:
            doing = [pool.submit(begin, work) for work in works]
        return [one.result() for one in doing]
