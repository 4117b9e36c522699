"""Fills an empty database from a backup that was proved."""

from pathlib import Path

from django.core import serializers
from django.core.serializers.base import DeserializationError
from django.db import IntegrityError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from touchline.keeping.databases import server
from touchline.keeping.emptiness import database_file
from touchline.keeping.errors import Damaged, KeepingError
from touchline.keeping.manifest import Manifest
from touchline.keeping.placing import sync_folder, to_disk
from touchline.keeping.tables import rows_in


def fill(connection: BaseDatabaseWrapper, database: Path, manifest: Manifest) -> None:
    """Put the database in its place, and count it there. Raises KeepingError."""
    if connection.vendor == "sqlite":
        place = database_file(connection)
        with database.open("rb") as file:
            to_disk(file)
        database.chmod(0o600)
        database.replace(place)
        sync_folder(place.parent)
    else:
        server.put_back(connection, database, written_by=manifest.server)
    if rows_in(connection, manifest.tables) != dict(manifest.tables):
        raise Damaged("The database does not hold what its backup says.")


def load_keys(connection: BaseDatabaseWrapper, folder: Path) -> None:
    """Bring in the rows that are keys, after the rows they belong to. Raises KeepingError."""
    try:
        with transaction.atomic(using=connection.alias):
            for path in sorted(folder.glob("*.jsonl")):
                with path.open(encoding="utf-8") as lines:
                    for row in serializers.deserialize("jsonl", lines, using=connection.alias):
                        row.save(using=connection.alias)
    except (DeserializationError, IntegrityError) as trouble:
        raise KeepingError(
            "The rows in the keys do not fit this backup. Restore with the keys that were written"
            " with it, or without any."
        ) from trouble
