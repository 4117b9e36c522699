"""What every test may ask for: the cast in the database, and a database that threads share."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any, Protocol, TypeVar

import hypothesis
import pytest
from django.core.management import call_command
from django.db import connection, connections
from pytest_django import DjangoDbBlocker

from tests.cast import Cast, assemble

T = TypeVar("T")

# The same examples in every run, and no clock: a busy machine is no reason to fail.
hypothesis.settings.register_profile("touchline", deadline=None, derandomize=True)
hypothesis.settings.load_profile("touchline")


@pytest.fixture
def cast(db: None) -> Cast:
    """Everyone of `tests/cast.py`, seated, with their reporting lines."""
    return assemble()


class Work(Protocol[T]):
    """Something that a thread does with the database."""

    def __call__(self) -> T: ...


class SharedDatabase:
    """A database in a file, tuned as a served one is, each thread with its own connection."""

    def alone(self, work: Work[T]) -> T:
        """Do one thing in one thread."""
        return self.together(work)[0]

    def together(self, *works: Work[T]) -> list[T]:
        """Do several things at the same moment, each in its thread."""
        start = Barrier(len(works))

        def begin(work: Work[T]) -> T:
            start.wait(timeout=10)
            try:
                return work()
            finally:
                connection.close()

        with ThreadPoolExecutor(len(works)) as pool:
            doing: list[Future[T]] = [pool.submit(begin, work) for work in works]
        return [one.result() for one in doing]


@pytest.fixture
def shared_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, django_db_blocker: DjangoDbBlocker
) -> Iterator[SharedDatabase]:
    """An empty database with the tables of the witness and of due work."""
    described: dict[str, Any] = connections.settings["default"]
    if described["ENGINE"] != "django.db.backends.sqlite3":
        pytest.skip("Two writers on a database server have a test of their own there.")
    monkeypatch.setitem(described, "NAME", str(tmp_path / "shared.sqlite3"))
    database = SharedDatabase()
    with django_db_blocker.unblock():
        database.alone(_migrate)
        yield database


def _migrate() -> None:
    for label in ("witness", "jobs"):
        call_command("migrate", label, verbosity=0, interactive=False)
