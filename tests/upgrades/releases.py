"""Homes as earlier releases left them: the database of each lies in `databases/` as SQL."""

import gzip
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DATABASES = Path(__file__).parent / "databases"
RELEASES = tuple(sorted(path.name.removesuffix(".sql.gz") for path in DATABASES.glob("*.sql.gz")))
COUNTED_ANEW = {"django_session", "sqlite_sequence"}


@dataclass(frozen=True)
class Said:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out)
        return found


@dataclass(frozen=True)
class OldHome:
    """A folder of state with the database of a release in it."""

    path: Path

    @property
    def database(self) -> Path:
        return self.path / "touchline.sqlite3"

    def run(self, *words: str, **more: str) -> Said:
        """A command line in this home."""
        return self.python("-m", "touchline", *words, **more)

    def python(self, *words: str, **more: str) -> Said:
        """A program in this home, with the settings of a served installation."""
        told = {
            "TOUCHLINE_HOME": str(self.path), "TOUCHLINE_HOSTS": "testserver",
            "TOUCHLINE_PLAIN_HTTP": "yes", "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "touchline.site.settings.serve",
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, *words], env=told | more, capture_output=True, text=True,
            cwd=Path(__file__).parents[2], check=False, timeout=120,
        )  # fmt: skip
        return Said(done.returncode, done.stdout, done.stderr)

    @contextmanager
    def opened(self) -> Iterator[sqlite3.Connection]:
        """The database in one's hands."""
        connection = sqlite3.connect(self.database)
        try:
            yield connection
            connection.commit()
        finally:
            connection.close()

    def rows(self) -> dict[str, int]:
        """Table → how many rows it has, without those that a release may empty."""
        with self.opened() as database:
            tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            names = [name for (name,) in tables if name not in COUNTED_ANEW]
            counts = (database.execute(f"SELECT count(*) FROM {name}") for name in names)  # noqa: S608
            return dict(zip(names, (count.fetchone()[0] for count in counts), strict=True))


def home_of(release: str, folder: Path) -> OldHome:
    """A home in which this release was the last to run."""
    folder.mkdir(mode=0o700)
    home = OldHome(folder)
    with gzip.open(DATABASES / f"{release}.sql.gz", "rt", encoding="utf-8") as told:
        script = told.read()
    with home.opened() as database:
        database.executescript(script)
    return home
