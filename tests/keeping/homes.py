"""Homes for the tests of keeping: lived in, copied for each test, opened beside the database."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from django.db.backends.base.base import BaseDatabaseWrapper

from tests.served import clean
from tests.tables import furnish
from touchline.keeping.databases.alias import beside, plain_file
from touchline.keeping.making import Source
from touchline.keeping.parts import Folder, Life
from touchline.keeping.restoring import Target
from touchline.kit.home import CHECKOUT

RELEASE = "0.2.0"
PATIENCE = 120


@dataclass(frozen=True)
class Home:
    """A folder of state. `url` names a database elsewhere; without it, it is the file in here."""

    path: Path
    url: str = ""
    told: Mapping[str, str] = field(default_factory=dict)

    @property
    def database(self) -> Path:
        return self.path / "touchline.sqlite3"

    @property
    def folders(self) -> tuple[Folder, ...]:
        """What a served home registers."""
        return (
            Folder("snapshots", self.path / "snapshots", Life.CONTENT),
            Folder("mappings", self.path / "mappings", Life.CONTENT),
            Folder("keys", self.path / "keys", Life.KEYS),
            Folder("erasures", self.path / "erasures", Life.KEYS),
            Folder("inbox", self.path / "inbox", Life.NEVER),
        )

    @contextmanager
    def opened(self) -> Iterator[BaseDatabaseWrapper]:
        """A connection to its database, in this process."""
        with beside("home", plain_file(self.database)) as connection:
            yield connection

    @contextmanager
    def source(self, release: str = RELEASE) -> Iterator[Source]:
        """What a backup is made from."""
        with self.opened() as connection:
            yield Source(self.path, connection, self.folders, release)

    @contextmanager
    def target(self, release: str = RELEASE) -> Iterator[Target]:
        """What a restore fills."""
        with self.opened() as connection:
            yield Target(self.path, connection, self.folders, release)

    def copied(self, to: Path) -> "Home":
        """The same home elsewhere, to be spoilt."""
        shutil.copytree(self.path, to, symlinks=True)
        return Home(to)

    @property
    def environment(self) -> dict[str, str]:
        elsewhere = {"DATABASE_URL": self.url} if self.url else {}
        return clean(
            self.path, TOUCHLINE_HOSTS="testserver", TOUCHLINE_PLAIN_HTTP="yes",
            **elsewhere, **self.told,
        )  # fmt: skip

    def python(self, *words: object) -> subprocess.CompletedProcess[str]:
        """Run a module in this home, to its end. Those of the tests begin with its tables."""
        if str(words[0]).startswith("tests.") and not self.url:
            furnish(self.path)
        return subprocess.run(
            [sys.executable, "-m", *map(str, words)],
            env=self.environment, cwd=CHECKOUT, capture_output=True, text=True, timeout=PATIENCE,
            check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    def touchline(self, *words: object) -> subprocess.CompletedProcess[str]:
        """Run a command as an administrator does at a terminal."""
        return self.python("touchline", *words)

    @contextmanager
    def busy(self) -> Iterator[IO[str]]:
        """People work and imports publish, until the block is left; gives what they acknowledge."""
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.keeping.working"],
            env=self.environment, cwd=CHECKOUT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        assert process.stdin
        assert process.stdout
        try:
            process.stdout.readline()  # the first thing is written
            yield process.stdout
        finally:
            process.stdin.close()
            process.stdout.read()
            ended = process.wait(timeout=PATIENCE)
            process.stdout.close()
        assert ended == 0


def what_lies_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its name, and what every link says."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = str(path.readlink()).encode()
        elif path.is_file():
            found[name] = path.read_bytes()
    return found
