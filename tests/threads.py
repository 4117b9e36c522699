"""Two who use the database at the same moment, each in a thread with a connection of its own."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Barrier
from typing import Any, TypeVar

import pytest
from django.core.management import call_command
from django.db import connection, connections

T = TypeVar("T")


@contextmanager
def an_empty_database(folder: Path) -> Iterator[str]:
    """The name of a database without tables: a file, or one of the server that the tests run on."""
    if connection.vendor == "sqlite":
        yield str(folder / "shared.sqlite3")
        return
    import psycopg

    at = connection.settings_dict
    server = {"host": at["HOST"], "user": at["USER"], "dbname": "postgres"}
    name = f"shared_{os.getpid()}"
    with psycopg.connect(**server, autocommit=True) as beside:
        beside.execute(f"CREATE DATABASE {name} TEMPLATE {at['TEST']['TEMPLATE']}".encode())
        try:
            yield name
        finally:
            beside.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


class SharedDatabase:
    """A database tuned as a served one is; only threads that begin here see it."""

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


@contextmanager
def a_shared_database(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *apps: str
) -> Iterator[SharedDatabase]:
    """An empty one with the tables of some apps; until the end it is the one that is asked."""
    described: dict[str, Any] = connections.settings["default"]
    with an_empty_database(folder) as name:
        monkeypatch.setitem(described, "NAME", name)
        database = SharedDatabase()
        for app in apps:
            made = partial(call_command, "migrate", app, verbosity=0, interactive=False)
            database.alone(made)
        yield database
