"""A backup of an installation in which people vote, and what comes back of it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.keeping.homes import Home
from tests.urn.served import Voting, voting

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def voted(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Voting:
    """A home with an open box."""
    home = shutil.copytree(begun, tmp_path_factory.mktemp("voted") / "home", symlinks=True)
    return voting(home, 2)


@pytest.fixture(scope="module")
def said(voted: Voting, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The home that was restored from its backup, and what the command said."""
    folder = tmp_path_factory.mktemp("restored")
    file, into = folder / "one.backup", folder / "into"
    made = Home(voted.home).touchline("backup", file)
    assert made.returncode == 0, made.stderr
    keys = ("--keys", f"{file}.keys")
    done = Home(into).touchline("restore", file, *keys, "--into", into)
    assert done.returncode == 0, done.stderr
    return into, done.stdout


def rows(home: Path, table: str) -> int:
    with closing(sqlite3.connect(home / "touchline.sqlite3")) as database:
        return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


@pytest.mark.parametrize("table", ["urn_member", "urn_signingkey"])
def test_who_could_vote_and_with_what_key_does_not_come_back(
    voted: Voting, said: tuple[Path, str], table: str
) -> None:
    assert (rows(voted.home, table) > 0, rows(said[0], table)) == (True, 0)


def test_a_box_that_comes_back_is_void(said: tuple[Path, str]) -> None:
    with closing(sqlite3.connect(said[0] / "touchline.sqlite3")) as database:
        marks = database.execute("SELECT mark FROM urn_milestone").fetchall()
    assert ("void",) in marks


def test_the_command_says_so(said: tuple[Path, str]) -> None:
    assert "A backup holds no ballots" in said[1]


def test_the_ballots_table_comes_back_without_a_number_of_rows(said: tuple[Path, str]) -> None:
    with closing(sqlite3.connect(said[0] / "touchline.sqlite3")) as database:
        made = database.execute("SELECT sql FROM sqlite_master WHERE name = 'urn_ballot'")
        assert "WITHOUT ROWID" in made.fetchone()[0]
