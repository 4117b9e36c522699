"""PostgreSQL: its own programs copy it out at one moment, and put it back in one transaction."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql.client import DatabaseClient

from touchline.keeping.databases.programs import program
from touchline.keeping.errors import Damaged, KeepingError

MEMBER = "database/touchline.dump"
OTHERS = "touchline_*"
"""Schemas that the numbers load into a warehouse: they are made from the snapshots again."""


def major_of(connection: BaseDatabaseWrapper) -> int:
    """The major version of the server."""
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        return int(cursor.fetchone()[0]) // 10_000


@contextmanager
def one_moment(connection: BaseDatabaseWrapper) -> Iterator[str]:
    """All reads in this block see the same moment; its name is what `dump` takes."""
    if connection.in_atomic_block:
        raise KeepingError("A backup cannot be made in the middle of a change.")
    with transaction.atomic(using=connection.alias):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SELECT pg_export_snapshot()")
            name = str(cursor.fetchone()[0])
        yield name


def dump(
    connection: BaseDatabaseWrapper, into: Path, *, moment: str, without: Sequence[str]
) -> None:
    """Write what the database held at that moment; of the tables in `without` only their form.

    Raises KeepingError if pg_dump of the server's version is missing, or says that it failed.
    """
    words: list[str | Path] = [
        program("pg_dump", at_least=major_of(connection), exactly=True),
        "--format=custom", "--compress=1", "--no-owner", "--no-privileges", "--no-password",
        f"--snapshot={moment}", f"--exclude-schema={OTHERS}", f"--file={into}",
        *(f'--exclude-table-data="{name}"' for name in without),
    ]  # fmt: skip
    _run(words, connection, "The database could not be copied.")


def put_back(connection: BaseDatabaseWrapper, dumped: Path, *, written_by: int) -> None:
    """Fill an empty database, wholly or not at all. Raises KeepingError."""
    version = max(major_of(connection), written_by)
    words: list[str | Path] = [
        program("pg_restore", at_least=version),
        "--no-owner", "--no-privileges", "--no-password", "--exit-on-error",
        "--single-transaction", "--schema=public", dumped,
    ]  # fmt: skip
    _run(words, connection, "The database could not be filled; it is empty as before.")


def look_at(dumped: Path, *, written_by: int) -> None:
    """Read the whole dump as a restore would, without a database. Raises Damaged."""
    reader = program("pg_restore", at_least=written_by)
    words: list[str | Path] = [reader, f"--file={os.devnull}", dumped]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Damaged("The database in this backup is damaged: pg_restore cannot read it.")


def empty_again(connection: BaseDatabaseWrapper) -> None:
    """Take out everything that a restore has put into a database that was empty before."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        for name in connection.introspection.table_names(cursor):
            cursor.execute(f"DROP TABLE IF EXISTS {connection.ops.quote_name(name)} CASCADE")
        cursor.execute(
            "SELECT p.oid::regprocedure::text FROM pg_proc p"
            " WHERE p.pronamespace = current_schema()::regnamespace AND NOT EXISTS"
            " (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"
        )
        for (function,) in cursor.fetchall():
            cursor.execute(f"DROP FUNCTION IF EXISTS {function} CASCADE")


def _run(words: Sequence[str | Path], connection: BaseDatabaseWrapper, failed: str) -> None:
    """Run a program against the connection's database; the password goes by the environment."""
    reach, secrets = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])
    *options, name = reach[1:]
    done = subprocess.run(
        [*words[:1], *options, f"--dbname={name}", *words[1:]],
        env=os.environ | (secrets or {}), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise KeepingError(f"{failed} PostgreSQL's own words: {last}")
