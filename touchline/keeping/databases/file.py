"""SQLite: a copy of one moment while others write, with nothing in it that was left out."""

import gzip
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

from touchline.keeping.errors import Damaged

MEMBER = "database/touchline.sqlite3.gz"
FAST = 1
"""Rows shrink to a third with the least effort; more effort wins little."""


def copy_file(connection: BaseDatabaseWrapper, into: Path) -> None:
    """The database as it is at this moment; writers go on meanwhile, and are not waited for."""
    connection.ensure_connection()
    with closing(sqlite3.connect(into)) as target:
        connection.connection.backup(target)


def empty(path: Path, tables: Iterable[str], *, into: Path) -> None:
    """Write a copy in which these tables have no rows, and no page remembers what they had.

    Only living rows are written into the new file, so what was erased long ago is not in it either.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for name in tables:
            quoted = name.replace('"', '""')
            database.execute(f'DELETE FROM "{quoted}"')  # noqa: S608 - a table's name, quoted
        database.execute("VACUUM INTO ?", [str(into)])


def pack(path: Path, into: Path) -> None:
    """Compress a database."""
    with path.open("rb") as file, gzip.open(into, "wb", compresslevel=FAST) as packed:
        shutil.copyfileobj(file, packed, 1 << 20)


def unpack_file(packed: Path, into: Path) -> None:
    """Raises Damaged."""
    try:
        with gzip.open(packed, "rb") as file, into.open("wb") as database:
            shutil.copyfileobj(file, database, 1 << 20)
    except (EOFError, gzip.BadGzipFile) as trouble:
        raise Damaged("The database in this backup is damaged.") from trouble


def counts_of(path: Path) -> dict[str, int]:
    """The rows of every table of a database that is whole. Raises Damaged if it is not."""
    with _read_only(path) as database:
        said = [row[0] for row in database.execute("PRAGMA integrity_check")]
        if said != ["ok"]:
            raise Damaged("The database in this backup is damaged: SQLite finds it not whole.")
        if database.execute("PRAGMA foreign_key_check").fetchone():
            raise Damaged("The database in this backup refers to rows that are not in it.")
        return {
            name: int(database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608
            for name in _tables(database)
        }


def tables_of(path: Path) -> list[str]:
    """The names of all tables."""
    with _read_only(path) as database:
        return _tables(database)


def _tables(database: sqlite3.Connection) -> list[str]:
    listed = database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%'"
        " ESCAPE '\\' ORDER BY name"
    )
    return [str(name).replace('"', '""') for (name,) in listed]


@contextmanager
def _read_only(path: Path) -> Iterator[sqlite3.Connection]:
    rests = [Path(f"{path}{rest}") for rest in ("-wal", "-shm")]
    ours = [rest for rest in rests if not rest.exists()]  # one that is there holds kept rows
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
            yield database
    except sqlite3.DatabaseError as trouble:
        if "disk" in str(trouble):
            raise
        raise Damaged("The database in this backup is damaged.") from trouble
    finally:
        for rest in ours:
            rest.unlink(missing_ok=True)
