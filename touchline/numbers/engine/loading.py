# ruff: noqa: S608 - every name and text passes through `sql`
"""Loads a snapshot into PostgreSQL once: a schema of its own, there as a whole or not at all."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from touchline.numbers import sql
from touchline.numbers.engine.duck import DuckEngine
from touchline.numbers.errors import NumbersError
from touchline.numbers.schema import TABLES, Column, Table

if TYPE_CHECKING:
    from touchline.numbers.engine.postgres import Connection
    from touchline.numbers.snapshots import Snapshot

KEPT = 3
"""So many of the newest snapshots stay loaded: a page that began with one ends with it."""

COLUMN_TYPES = {
    "text": 'text COLLATE "C"',
    "change": 'text COLLATE "C"',
    "money": "numeric(18,4)",
    "rate": "numeric(18,8)",
    "day": "date",
    "time": "timestamp",
}

_BLOCK = 1 << 20
_PREFIX = "touchline_"
_MARK = "Touchline loaded this and drops it again: "


def schema_of(snapshot: "Snapshot") -> str:
    """The name of the schema that a snapshot is loaded into."""
    return f"{_PREFIX}{snapshot.name}"


def open_loaded(connection: "Connection", snapshot: "Snapshot") -> None:
    """Put the snapshot's tables into the session's path; load them if nobody has.

    Whoever asks first loads, in one transaction: others wait for it, and if it dies nothing stays.
    """
    schema = schema_of(snapshot)
    if not _is_loaded(connection, snapshot):
        with connection.transaction():
            connection.execute("SET LOCAL statement_timeout = 0")
            connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [schema])
            if not _is_loaded(connection, snapshot):
                _load(connection, snapshot)
        _drop_older(connection, schema)
    connection.execute(f"SET search_path = {sql.name(schema)}".encode())


def _is_loaded(connection: "Connection", snapshot: "Snapshot") -> bool:
    found = connection.execute(
        "SELECT coalesce(obj_description(oid, 'pg_namespace'), '') FROM pg_namespace "
        "WHERE nspname = %s",
        [schema_of(snapshot)],
    ).fetchone()
    if found and not found[0].startswith(_MARK):
        raise NumbersError(
            f"There is a schema {schema_of(snapshot)} that Touchline did not make. Nothing was "
            "changed. Rename it, or name another database."
        )
    return found is not None and found[0] == _mark(snapshot)


def _mark(snapshot: "Snapshot") -> str:
    """What was loaded, and in which shape: a later release may want other columns."""
    shape = [[table.name, *(_described(column) for column in table.stored)] for table in TABLES]
    told = json.dumps([snapshot.manifest.get("contents", ""), shape])
    return _MARK + sha256(told.encode()).hexdigest()[:16]


def _load(connection: "Connection", snapshot: "Snapshot") -> None:
    schema = sql.name(schema_of(snapshot))
    # If it is there, it is not of this shape, or not of these contents.
    connection.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE".encode())
    connection.execute(f"CREATE SCHEMA {schema}".encode())
    with closing(DuckEngine(snapshot.path)) as duck:
        for table in TABLES:
            name = f"{schema}.{sql.name(table.name)}"
            columns = ", ".join(_described(column) for column in table.stored)
            connection.execute(f"CREATE TABLE {name} ({columns})".encode())
            with connection.cursor().copy(_into(name)) as copy:
                for block in _as_csv(duck, table):
                    copy.write(block)
            connection.execute(f"ANALYZE {name}".encode())
    connection.execute(f"COMMENT ON SCHEMA {schema} IS {sql.text(_mark(snapshot))}".encode())


def _into(name: str) -> bytes:
    return rf"COPY {name} FROM STDIN (FORMAT csv, NULL '\N')".encode()


def _as_csv(duck: DuckEngine, table: Table) -> Iterator[bytes]:
    r"""A table as CSV, in blocks: every text in quotes, and \N without them where there is none."""
    columns = ", ".join(sql.name(column.name) for column in table.stored)
    with tempfile.TemporaryDirectory(prefix="touchline-") as folder:
        path = Path(folder) / "rows.csv"
        duck.rows(
            f"COPY (SELECT {columns} FROM {sql.name(table.name)}) TO {sql.text(str(path))} "
            r"(FORMAT csv, HEADER false, FORCE_QUOTE *, NULLSTR '\N')"
        )
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                yield block


def _described(column: Column) -> str:
    return f"{sql.name(column.name)} {COLUMN_TYPES[column.type]}"


def _drop_older(connection: "Connection", schema: str) -> None:
    """Drop what this role once loaded, but for the newest; a schema that is being read stays."""
    from psycopg import errors

    found = connection.execute(
        "SELECT nspname FROM pg_namespace WHERE starts_with(nspname, %s) "
        "AND nspowner = current_user::regrole AND nspname <> %s "
        "AND starts_with(obj_description(oid, 'pg_namespace'), %s) "
        'ORDER BY nspname COLLATE "C" DESC OFFSET %s',
        [_PREFIX, schema, _MARK, KEPT - 1],
    ).fetchall()
    for [older] in found:
        try:
            with connection.transaction():
                connection.execute("SET LOCAL lock_timeout = '1s'")
                connection.execute(f"DROP SCHEMA IF EXISTS {sql.name(older)} CASCADE".encode())
        except errors.LockNotAvailable:
            continue
