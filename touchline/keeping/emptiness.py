"""Whether a home and its database are empty, so that a restore cannot lay itself over anything."""

from collections.abc import Sequence
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

from touchline.keeping.databases.file import tables_of
from touchline.keeping.errors import Damaged, KeepingError
from touchline.keeping.parts import Folder, Life


def refuse_unless_empty(
    home: Path, connection: BaseDatabaseWrapper, folders: Sequence[Folder]
) -> None:
    """Raises KeepingError with what is there and how to move it away."""
    for folder in folders:
        if folder.life is Life.CONTENT and _holds_something(folder.path):
            raise KeepingError(_not_empty(folder.path, home))
    if connection.vendor != "sqlite":
        if connection.introspection.table_names():
            raise KeepingError(
                "The database has tables already, and a backup is restored into an empty one only."
                " Make another database and name it in DATABASE_URL."
            )
        return
    path = database_file(connection)
    if path.exists() and _has_tables(path):
        raise KeepingError(_not_empty(path, home))


def database_file(connection: BaseDatabaseWrapper) -> Path:
    """Where a database of SQLite lies."""
    return Path(str(connection.settings_dict["NAME"]))


def _has_tables(path: Path) -> bool:
    """Looking must leave nothing beside a database that is being written to."""
    if path.stat().st_size == 0:
        return False
    try:
        return bool(tables_of(path))
    except Damaged:
        return True


def _holds_something(path: Path) -> bool:
    return path.is_file() or (path.is_dir() and any(path.iterdir()))


def _not_empty(path: Path, home: Path) -> str:
    return (
        f"{path} is there already, and a backup is restored into an empty home only."
        f" Stop Touchline and move the old one away (mv {home} {home}.old), or name another home"
        " with --into."
    )
