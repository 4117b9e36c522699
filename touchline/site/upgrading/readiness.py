"""Whether something has to be done before an upgrade; each finding says what."""

import importlib.util
import shutil
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db import connection

import touchline
from touchline.keeping.models import Backup
from touchline.keeping.tables import applied as names_applied
from touchline.keeping.tables import unknown_here
from touchline.running.checks import Check, Finding, State, run_checks
from touchline.site.upgrading.history import Ran, last_release
from touchline.site.upgrading.plan import Pending

LONG: Final = 10.0
"""Seconds of waiting that people would notice: then better not while they work."""
OLDEST_PYTHON: Final = (3, 11)


def findings(plan: tuple[Pending, ...], *, at: datetime) -> tuple[tuple[Check, Finding], ...]:
    """All of them in order; the settings are looked at as `touchline doctor` does."""
    own = tuple((check, check.look(at)) for check in _checks(plan))
    return (*own, *run_checks(at=at, only=["configuration"]))


def _checks(plan: tuple[Pending, ...]) -> Iterator[Check]:
    yield Check("release", "Release", lambda _: _release(last_release(connection)))
    yield Check("migrations", "Migrations", lambda _: _migrations(plan))
    yield Check("room", "Room", lambda _: _room(plan))
    yield Check("backup", "Backup", _backup)
    yield Check("python", "Python and extras", lambda _: _python())


def _release(ran: Ran | None) -> Finding:
    newer = unknown_here(names_applied(connection))
    if newer:
        return Finding(
            State.BAD,
            f"The database was made by a newer release than {touchline.__version__}:"
            f" {len(newer)} migrations are not known here.",
            "Install that release again, or restore a backup that this release made.",
        )
    was = f"{ran.version} ran it last" if ran else "it is empty"
    return Finding(State.GOOD, f"{touchline.__version__} is installed; of the database, {was}.")


def _migrations(plan: tuple[Pending, ...]) -> Finding:
    if not plan:
        return Finding(State.GOOD, "The database is of this release. No migration would run.")
    seconds = sum(one.seconds for one in plan)
    words = f"{len(plan)} migrations would run, about {max(round(seconds), 1)} s by their rows."
    if seconds < LONG:
        return Finding(State.GOOD, words)
    heavy = {effect.table for one in plan for effect in one.effects if effect.seconds > 1}
    return Finding(
        State.UNSURE, f"{words} Meanwhile pages wait for {', '.join(sorted(heavy))}.",
        "Upgrade when nobody works, and stop `touchline serve` first.",
    )  # fmt: skip


def _room(plan: tuple[Pending, ...]) -> Finding:
    """Room for a backup, and for the tables that are written anew beside the old ones."""
    home, size = Path(settings.HOME), _size()
    free, needed = shutil.disk_usage(home).free, 2 * size if plan else 0
    words = f"{free / 2**20:,.0f} MB are free in the home; the database has {size / 2**20:,.0f} MB."
    if free < needed:
        mend = f"Make room: {needed / 2**20:,.0f} MB for a backup and for tables written anew."
        return Finding(State.BAD, words, mend)
    return Finding(State.GOOD, words)


def _size() -> int:
    """Bytes of the database."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_database_size(current_database())")
            return int(cursor.fetchone()[0])
    name = str(settings.DATABASES["default"]["NAME"])
    return sum(path.stat().st_size for path in Path(name).parent.glob(f"{Path(name).name}*"))


def _backup(at: datetime) -> Finding:
    makes = "`touchline upgrade` makes one first."
    if Backup._meta.db_table not in connection.introspection.table_names():
        return Finding(State.UNSURE, "The release before did not write backups down.", makes)
    last = Backup.latest()
    if last is None:
        return Finding(State.UNSURE, "No backup was made yet.", makes)
    hours = max(int((at - last.made_at).total_seconds() // 3600), 0)
    words = f"The last backup is {hours} hours old."
    return Finding(State.GOOD, words) if hours < 24 else Finding(State.UNSURE, words, makes)


def _python() -> Finding:
    said = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info[:2] < OLDEST_PYTHON:
        wanted = ".".join(str(part) for part in OLDEST_PYTHON)
        return Finding(State.BAD, f"This is Python {said}.", f"Install Python {wanted} or newer.")
    missing = [extra for extra, module in _extras_in_use() if not _is_there(module)]
    if missing:
        mend = f"Install touchline[{','.join(missing)}]."
        return Finding(State.BAD, f"An extra is in use and not installed: {missing[0]}.", mend)
    return Finding(State.GOOD, f"Python {said}; every extra in use is installed.")


def _extras_in_use() -> Iterator[tuple[str, str]]:
    engine: Any = settings.ENGINE
    if connection.vendor == "postgresql" or engine.kind == "postgres":
        yield "postgres", "psycopg"
    if engine.kind == "spark":
        yield "spark", "pyspark"


def _is_there(module: str) -> bool:
    return importlib.util.find_spec(module) is not None
