"""After a deletion SQLite's log is cut, as soon as nobody else is reading."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.keeping.homes import Home
from touchline.room.models import scrubbing
from touchline.room.models.scrubbing import scrub


@pytest.fixture
def log(
    tmp_path: Path, django_db_blocker: DjangoDbBlocker, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """The log of a database that has just been written to; it is the one that is scrubbed."""
    home = Home(tmp_path)
    with django_db_blocker.unblock(), home.opened() as connection:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode=WAL")
            cursor.execute("PRAGMA busy_timeout=50")
            cursor.execute("CREATE TABLE keys (file TEXT)")
            cursor.execute("INSERT INTO keys VALUES ('a key')")
        monkeypatch.setattr(scrubbing, "connection", connection)
        yield home.database.with_name(home.database.name + "-wal")


def test_the_log_is_empty_afterwards(log: Path) -> None:
    assert (log.stat().st_size > 0, scrub(), log.stat().st_size) == (True, True, 0)


def test_while_somebody_reads_it_says_that_it_is_not(log: Path) -> None:
    database = log.with_name(log.name.removesuffix("-wal"))
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM keys").fetchall()
        assert not scrub()


@pytest.mark.django_db
def test_within_a_transaction_it_does_nothing_and_says_so() -> None:
    assert not scrub()
