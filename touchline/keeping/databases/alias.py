"""A second database beside the one of the settings, for the time of a block."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import load_backend

SQLITE = "django.db.backends.sqlite3"


@contextmanager
def beside(alias: str, described: Mapping[str, Any]) -> Iterator[BaseDatabaseWrapper]:
    """A connection that models reach with `using=alias`, in this thread alone.

    `described` is an entry of DATABASES. It is closed and forgotten at the end of the block.
    """
    settings = connections.configure_settings({"default": {}, alias: dict(described)})[alias]
    wrapper = load_backend(settings["ENGINE"]).DatabaseWrapper(settings, alias)
    connections[alias] = wrapper
    try:
        yield wrapper
    finally:
        wrapper.close()
        del connections[alias]


def plain_file(path: Path) -> dict[str, Any]:
    """A file of SQLite, described as an entry of DATABASES, written to by nobody else."""
    return {"ENGINE": SQLITE, "NAME": path, "OPTIONS": {"init_command": "PRAGMA foreign_keys=ON;"}}
