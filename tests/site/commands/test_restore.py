"""`touchline restore`, as an administrator and a script call it."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.keeping.homes import Home


@pytest.fixture
def home(lived_in: Home, tmp_path: Path) -> Home:
    home = lived_in.copied(tmp_path / "home")
    assert home.touchline("backup", tmp_path / "one.backup").returncode == 0
    return home


def test_it_says_what_to_do_next(home: Home, tmp_path: Path) -> None:
    into = tmp_path / "into"
    said = home.touchline("restore", tmp_path / "one.backup", "--into", into).stdout
    assert ("Everyone signs in anew" in said, "A new secret of the server" in said) == (True, True)


def test_json_prints_one_document_with_the_stable_keys(home: Home, tmp_path: Path) -> None:
    told = home.touchline("restore", tmp_path / "one.backup", "--into", tmp_path / "into", "--json")
    assert json.loads(told.stdout).keys() >= {
        "key", "made_at", "release", "engine", "tables", "with_keys", "witness", "snapshots",
        "whole", "next", "seconds",
    }  # fmt: skip


def test_a_home_that_is_lived_in_ends_with_one_line(home: Home, tmp_path: Path) -> None:
    done = home.touchline("restore", tmp_path / "one.backup")
    assert (done.returncode, done.stderr.count("\n"), "is there already" in done.stderr) == (
        1, 1, True,
    )  # fmt: skip


def test_a_file_that_is_not_there_ends_with_one_line(tmp_path: Path) -> None:
    done = Home(tmp_path / "into").touchline("restore", tmp_path / "missing.backup")
    assert (done.returncode, done.stderr.count("\n"), "missing.backup" in done.stderr) == (
        1, 1, True,
    )  # fmt: skip


def test_a_log_that_was_broken_before_the_backup_is_said_and_ends_with_1(
    lived_in: Home,
    tmp_path: Path,
) -> None:
    home = lived_in.copied(tmp_path / "home")
    with sqlite3.connect(home.database) as live:
        live.execute("DROP TRIGGER witness_line_unchanged")
        live.execute("UPDATE witness_line SET actor = 'someone' WHERE number = 2")
    live.close()
    home.touchline("backup", tmp_path / "one.backup")
    done = home.touchline("restore", tmp_path / "one.backup", "--into", tmp_path / "into")
    assert (done.returncode, "breaks: line 2" in done.stderr) == (1, True)


def test_who_was_erased_after_the_backup_does_not_come_back(home: Home, tmp_path: Path) -> None:
    """The newest keys know it, beside an older backup of the content."""
    address = "femke.dewit@northlight.example"
    erased = home.touchline("erase", "--person", address, "--yes")
    assert erased.returncode == 0, erased.stderr
    home.touchline("backup", tmp_path / "newer.backup")
    into = Home(tmp_path / "into")
    told = into.touchline(
        "restore", tmp_path / "one.backup", "--keys", tmp_path / "newer.backup.keys"
    )
    assert told.returncode == 0, told.stderr
    with sqlite3.connect(into.database) as restored:
        found = restored.execute("SELECT 1 FROM people_person WHERE email = ?", (address,))
        back = found.fetchall()
    restored.close()
    assert not back
