"""The upgrade itself: a backup, the migrations, and a line about which release runs now."""

import fcntl
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from django.conf import settings
from django.core.management import call_command
from django.db import connection

import touchline
from touchline.keeping.making import Made
from touchline.office.models import Release
from touchline.site.backups import remember, write_backup
from touchline.site.upgrading.history import last_release
from touchline.witness.actor import SYSTEM

LOCK: Final = 7_467_002
"""The number under which servers of one PostgreSQL keep out of each other's way."""


class UpgradeFailed(Exception):
    """A sentence for the administrator: what happened, what was kept, what to do."""


def upgrade(*, backup: Path | None, at: datetime, say: Callable[[str], None]) -> Made | None:
    """Make a backup (None: make none), run the migrations, write the release down.

    Raises KeepingError if the backup cannot be made, and UpgradeFailed if another upgrade runs or
    a migration fails; each migration happens whole or not at all.
    """
    with _alone(Path(settings.HOME)):
        made = write_backup(backup, at=at, say=say) if backup else None
        say("Running the migrations")
        try:
            migrate(at=at)
        except Exception as error:
            raise UpgradeFailed(_failed(error, made)) from error
        if made is not None:
            remember(made, at=at)
    return made


def migrate(*, at: datetime) -> None:
    """Run the migrations, and write down that this release runs the database from now on."""
    ran = last_release(connection)
    call_command("migrate", verbosity=0, interactive=False)
    if ran is not None:
        Release.objects.remember_earlier(ran.version, at=ran.since)
    Release.objects.note_running(
        touchline.__version__, python=platform.python_version(), engine=engine_name(),
        by=SYSTEM, at=at,
    )  # fmt: skip


def engine_name() -> str:
    """`SQLite 3.45.1`, `PostgreSQL 15.6`."""
    if connection.vendor == "sqlite":
        import sqlite3

        return f"SQLite {sqlite3.sqlite_version}"
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return f"PostgreSQL {str(cursor.fetchone()[0]).split()[0]}"


def _failed(error: Exception, made: Made | None) -> str:
    kept = f" The backup is {made.file}." if made else ""
    return (
        f"A migration failed ({type(error).__name__}). It changed nothing; those before it stay."
        f"{kept} Run the upgrade again, or install the release before and restore the backup."
    )


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """One upgrade at a time, on this machine and in this database; the system lets go of both."""
    locks = home / "run"
    locks.mkdir(exist_ok=True, mode=0o700)
    with (locks / "upgrade.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as busy:
            raise UpgradeFailed("Another upgrade is running. Nothing was done here.") from busy
        with _alone_in_the_database():
            yield


@contextmanager
def _alone_in_the_database() -> Iterator[None]:
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        if not cursor.fetchone()[0]:
            raise UpgradeFailed("Another machine is upgrading this database. Nothing was done.")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
