"""`touchline backup`, as an administrator and a script call it."""

import json
from pathlib import Path

import pytest

from tests.keeping.homes import Home


@pytest.fixture
def home(lived_in: Home, tmp_path: Path) -> Home:
    return lived_in.copied(tmp_path / "home")


def test_json_prints_one_document_with_the_stable_keys(home: Home, tmp_path: Path) -> None:
    document = json.loads(home.touchline("backup", tmp_path / "one.backup", "--json").stdout)
    assert document.keys() >= {
        "file", "keys", "key", "made_at", "release", "engine", "bytes", "encrypted", "verified",
        "tables", "files", "left_out", "seconds",
    }  # fmt: skip


def test_without_json_it_says_what_is_in_it_and_what_to_do_with_the_keys(
    home: Home, tmp_path: Path
) -> None:
    said = home.touchline("backup", tmp_path / "one.backup").stdout
    assert ("is whole" in said, "keep them elsewhere" in said) == (True, True)


def test_a_recipient_that_is_none_ends_with_one_line(home: Home, tmp_path: Path) -> None:
    done = home.touchline("backup", tmp_path / "one.backup", "--to", "dana@northlight.example")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)


def test_an_empty_home_says_how_to_begin(tmp_path: Path) -> None:
    done = Home(tmp_path / "nothing").touchline("backup", tmp_path / "one.backup")
    assert (done.returncode, "touchline init" in done.stderr) == (1, True)
