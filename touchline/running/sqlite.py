"""A database file that is gone stays gone: a server that is running makes no empty one instead.

SQLite makes a file that is not there. After a database was moved away, a server would then write
into a new, empty one, and moving the right one back would lay it over the files of the other.
"""

import sqlite3
from pathlib import Path
from typing import Any

_may_make = True


class Connection(sqlite3.Connection):
    """A connection to a file that has to be there, once `never_make_a_database` was called."""

    def __init__(self, database: Any, *args: Any, **kwargs: Any) -> None:
        if not _may_make and not str(database).startswith((":", "file:")) and _is_gone(database):
            raise sqlite3.OperationalError("unable to open database file")
        super().__init__(database, *args, **kwargs)


def never_make_a_database() -> None:
    """From now on this process opens databases and makes none: for web and worker."""
    global _may_make  # noqa: PLW0603 - it holds for the process, as the connections do
    _may_make = False


def _is_gone(database: Any) -> bool:
    return not Path(str(database)).exists()
