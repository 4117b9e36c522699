"""The drill: a backup while everyone works, restored elsewhere with the commands, and looked at."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from tests.keeping.homes import Home, what_lies_in
from touchline.numbers import Snapshots


@dataclass(frozen=True)
class Drill:
    """What was there before the backup began, what it said, and the home that came out of it."""

    acknowledged: int
    made: dict[str, Any]
    told: dict[str, Any]
    elsewhere: Home


@pytest.fixture(scope="module")
def drill(lived_in: Home, tmp_path_factory: pytest.TempPathFactory) -> Drill:
    """One drill for all that is looked at afterwards."""
    folder = tmp_path_factory.mktemp("drill")
    home, elsewhere = lived_in.copied(folder / "home"), Home(folder / "elsewhere")
    file = folder / "one.backup"
    with home.busy() as acknowledged:
        before = int(acknowledged.readline())
        made = home.touchline("backup", file, "--json")
    assert made.returncode == 0, made.stderr
    told = elsewhere.touchline("restore", file, "--keys", f"{file}.keys", "--json")
    assert told.returncode == 0, told.stderr
    return Drill(before, json.loads(made.stdout), json.loads(told.stdout), elsewhere)


pytestmark = pytest.mark.slow


def test_what_was_acknowledged_before_the_backup_is_in_it(drill: Drill) -> None:
    assert drill.made["tables"]["witness_line"] >= drill.acknowledged


def test_the_log_is_whole_afterwards(drill: Drill) -> None:
    verified = drill.elsewhere.touchline("witness", "verify")
    assert verified.stdout.startswith(f"{drill.made['tables']['witness_line'] + 1} lines, whole")


def test_both_commands_name_the_same_rows(drill: Drill) -> None:
    assert drill.made["tables"] == drill.told["tables"]


def test_the_current_snapshot_can_be_read(drill: Drill) -> None:
    current = Snapshots(drill.elsewhere.path / "snapshots").current()
    assert current is not None
    assert "Mairi Sinclair" in {person.name for person in current.people()}


def test_every_snapshot_that_came_along_is_whole(drill: Drill) -> None:
    snapshots = Snapshots(drill.elsewhere.path / "snapshots")
    files = {len(what_lies_in(path)) for path in snapshots.paths()}
    assert (len(files), drill.told["snapshots"]) == (1, len(snapshots.paths()))


def test_the_pages_answer_there(drill: Drill) -> None:
    visited = drill.elsewhere.python("tests.keeping.visiting", "/")
    assert visited.stdout == "200 True\n", visited.stderr


def test_the_log_says_that_it_went_on_from_a_copy(drill: Drill) -> None:
    import sqlite3

    with sqlite3.connect(drill.elsewhere.database) as database:
        last = database.execute("SELECT act, key FROM witness_line ORDER BY number DESC LIMIT 1")
        said = last.fetchone()
    database.close()
    assert said == ("home.restored", drill.made["key"])
