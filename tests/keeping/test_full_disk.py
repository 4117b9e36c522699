"""A disk that fills up while a backup is written: it is said, and nothing is left of it."""

import resource
import subprocess
import sys
from pathlib import Path

import pyrage
import pytest

from tests.keeping.homes import Home
from touchline.kit.home import CHECKOUT

ROOM = 3 << 20
"""Bytes that a file may have: more than the database, less than the backup."""
RECIPIENT = str(pyrage.x25519.Identity.generate().to_public())


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))


@pytest.fixture(scope="module", params=["plain", "encrypted"])
def refused(
    request: pytest.FixtureRequest, lived_in: Home, tmp_path_factory: pytest.TempPathFactory
) -> tuple[subprocess.CompletedProcess[str], Home, Path]:
    """One attempt with too little room, for all that is looked at afterwards."""
    folder = tmp_path_factory.mktemp("full")
    home = lived_in.copied(folder / "home")
    (home.path / "mappings" / "large.toml").write_bytes(b"#" * (2 * ROOM))
    (folder / "backups").mkdir()
    to = ["--to", RECIPIENT] if request.param == "encrypted" else []
    done = subprocess.run(
        [sys.executable, "-m", "touchline", "backup", folder / "backups" / "one.backup", *to],
        env=home.environment, cwd=CHECKOUT, capture_output=True, text=True, timeout=120,
        check=False, preexec_fn=limited,
    )  # fmt: skip
    return done, home, folder / "backups"


Refused = tuple[subprocess.CompletedProcess[str], Home, Path]


def test_it_says_so_in_one_line(refused: Refused) -> None:
    done, _, _ = refused
    words = "There is not enough room for the backup"
    assert (done.returncode, done.stderr.startswith(words), done.stderr.count("\n")) == (1, True, 1)


def test_nothing_lies_where_it_should_have_been(refused: Refused) -> None:
    _, _, backups = refused
    assert list(backups.iterdir()) == []


def test_nothing_is_left_in_the_home(refused: Refused) -> None:
    _, home, _ = refused
    assert not list(home.path.glob(".keeping-*"))
