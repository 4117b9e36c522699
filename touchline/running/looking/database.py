"""The database: it answers, is of this release, is whole; and the snapshots beside it."""

import os
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from touchline.running.checks import Finding, State, checked

MIB: Final = 1024**2
LARGE_JOURNAL: Final = 256 * MIB
OLDEST_POSTGRESQL: Final = 140000
Names = frozenset[tuple[str, str]]


@checked("database", "The database answers")
def answers(at: datetime) -> Finding:
    """One small question, over a connection of its own if the kept one is broken."""
    file = _file()
    if file is not None and not file.exists():
        return Finding(
            State.BAD, f"There is no database at {file}.",
            "Move it back if it was moved. A new installation begins with: touchline init",
        )  # fmt: skip
    try:
        if not connection.in_atomic_block:  # a transaction would be lost with it
            connection.close_if_unusable_or_obsolete()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as trouble:
        return Finding(
            State.BAD, f"It does not answer ({type(trouble).__name__}).",
            "Is its server started, does it take this account, is DATABASE_URL right?",
        )  # fmt: skip
    return Finding(State.GOOD, f"{connection.display_name} answers.")


@checked("release", "The database is of this release")
def of_this_release(at: datetime) -> Finding:
    """Every migration of this code, and none of a newer one."""
    known, applied = _known(), _applied()
    if known - applied:
        return Finding(
            State.BAD, f"{len(known - applied)} migrations have not been applied.",
            "See what would be done: touchline upgrade-check; then: touchline upgrade",
        )  # fmt: skip
    ours = {app for app, _ in known}
    newer = [one for one in applied - known if one[0] in ours]
    if newer:
        return Finding(
            State.BAD, "It was used by a newer release than this one.",
            "Install that release again, or restore a backup from before it.",
        )  # fmt: skip
    return Finding(State.GOOD, "Every migration is applied.")


@checked("integrity", "The database is whole")
def whole(at: datetime) -> Finding:
    """SQLite's quick check and the size of its journal; PostgreSQL's version and encoding."""
    return _whole_file() if connection.vendor == "sqlite" else _right_server()


@checked("snapshots", "The folder of snapshots")
def snapshots(at: datetime) -> Finding:
    """Pages read them, imports write them."""
    folder = Path(settings.SNAPSHOTS)
    if not folder.exists():
        return Finding(State.GOOD, "There is none yet: nothing was imported.")
    if not os.access(folder, os.R_OK | os.X_OK):
        return Finding(State.BAD, f"{folder} cannot be read.", "Give it to this account.")
    if not os.access(folder, os.W_OK):
        return Finding(State.UNSURE, f"{folder} cannot be written to.", "Imports need that.")
    return Finding(State.GOOD, "It can be read and written.")


def _file() -> Path | None:
    """The database's file; None if it is on a server, or in memory as in tests."""
    name = str(connection.settings_dict["NAME"])
    in_a_file = connection.vendor == "sqlite" and not name.startswith(("file:", ":"))
    return Path(name) if in_a_file else None


@cache
def _known() -> Names:
    """What this code brings; read once, as it does not change while a process runs."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).disk_migrations)


def _applied() -> Names:
    return frozenset(MigrationRecorder(connection).applied_migrations())


def _whole_file() -> Finding:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check(1)")
        said = cursor.fetchone()[0]
    if said != "ok":
        return Finding(
            State.BAD, "SQLite finds the file damaged.",
            "Stop the server, keep the file, and restore the last backup.",
        )  # fmt: skip
    journal = Path(f"{_file()}-wal")
    size = journal.stat().st_size if journal.exists() else 0
    if size > LARGE_JOURNAL:
        return Finding(
            State.UNSURE, f"It is whole, but its journal has grown to {size // MIB} MiB.",
            "Something reads for very long. Restart the server when it is quiet.",
        )  # fmt: skip
    return Finding(State.GOOD, f"It is whole; its journal has {size / MIB:.0f} MiB.")


def _right_server() -> Finding:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version_num')::int, getdatabaseencoding()")
        version, encoding = cursor.fetchone()
    if encoding != "UTF8":
        return Finding(
            State.BAD, f"Its encoding is {encoding}.", "Make a database with ENCODING 'UTF8'."
        )
    if version < OLDEST_POSTGRESQL:
        return Finding(State.BAD, f"PostgreSQL {version // 10000} is too old.", "Use 14 or newer.")
    return Finding(State.GOOD, f"PostgreSQL {version // 10000}, {encoding}.")
