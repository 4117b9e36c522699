"""Every table of the product in a file, made once in a run: homes begin with a copy of it.

Migrating takes some ten seconds, and most homes of tests are not about migrating.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection

_made: list[Path] = []


def remember(folder: Path) -> None:
    """Copy the tests' own database, in which nobody has written yet; a server's is not copied."""
    if connection.vendor == "sqlite" and "mode=memory" in str(connection.settings_dict["NAME"]):
        path = folder / "touchline.sqlite3"
        connection.ensure_connection()
        with closing(sqlite3.connect(path)) as file:
            connection.connection.backup(file)
        _made.append(path)


def furnish(home: Path) -> None:
    """Give a home without a database its tables, where this run has made some; else it migrates."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in _made:
        if not (home / path.name).exists():
            shutil.copy(path, home / path.name)
