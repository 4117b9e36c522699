"""Which release ran a database last; before releases were written down, its migrations tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from touchline.office.models import Release

Applied = Mapping[tuple[str, str], datetime]

MARKS: Final = (
    ("0.2.0", ("people", "0002_organisation_currency_and_tree_stamp")),
    ("0.1.0", ("people", "0001_initial")),
)
"""Releases from before the table of releases, newest first, each with a migration it brought."""


@dataclass(frozen=True)
class Ran:
    """A release that has run a database, and since when."""

    version: str
    since: datetime


def last_release(connection: BaseDatabaseWrapper) -> Ran | None:
    """The release that ran this database last; None if it is empty."""
    if Release._meta.db_table in connection.introspection.table_names():
        last = Release.objects.latest_run()
        if last is not None:
            return Ran(last.version, last.at)
    return earlier_release(applied(connection))


def applied(connection: BaseDatabaseWrapper) -> dict[tuple[str, str], datetime]:
    """(app, migration) → when it was applied; empty for an empty database."""
    rows = MigrationRecorder(connection).applied_migrations()
    return {key: row.applied for key, row in rows.items()}


def earlier_release(applied: Applied) -> Ran | None:
    """The newest release whose mark was applied."""
    for version, mark in MARKS:
        if mark in applied:
            return Ran(version, applied[mark])
    return None
