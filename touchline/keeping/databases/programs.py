"""Finds PostgreSQL's own programs in the version that a server needs."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from touchline.keeping.errors import KeepingError

PLACES = (
    "/usr/lib/postgresql/*/bin",  # Debian, Ubuntu
    "/usr/pgsql-*/bin",  # Red Hat, Rocky, SUSE
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
)


def program(name: str, *, at_least: int, exactly: bool = False) -> Path:
    """`pg_dump` or `pg_restore` of a major version, or of the next newer one that is there.

    Raises KeepingError with what to install. With `exactly`, a newer one will not do.
    """
    found = sorted((version, path) for path in set(_places(name)) if (version := _major(path)))
    for version, path in found:
        if version == at_least or (version > at_least and not exactly):
            return path
    there = ", ".join(str(version) for version, _ in found)
    raise KeepingError(
        f"The database is of PostgreSQL {at_least}, and {name} of that version is not on this"
        f" machine{f' (there is {there})' if there else ''}. On Debian:"
        f" sudo apt-get install -y --no-install-recommends postgresql-client-{at_least}"
    )


def _places(name: str) -> Iterator[Path]:
    if on_path := shutil.which(name):
        yield Path(on_path)
    for pattern in PLACES:
        yield from Path("/").glob(f"{pattern.removeprefix('/')}/{name}")


def _major(path: Path) -> int:
    """The version that a program says it has; 0 if it says none."""
    try:
        said = subprocess.run(
            [path, "--version"], capture_output=True, text=True, timeout=20, check=False
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return 0
    told = re.search(r"\(PostgreSQL\) (\d+)", said)
    return int(told[1]) if told else 0
