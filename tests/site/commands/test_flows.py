"""`touchline numbers conformance`, `patterns` and `breakdown`, as people and scripts call them."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from tests.numbers.exports import Export
from tests.numbers.measures.paths import write_paths
from touchline.numbers import Snapshots
from touchline.site.commands.numbers import numbers_app


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a team whose deals go their ways through a process."""
    home = tmp_path / "home"
    monkeypatch.setenv("TOUCHLINE_HOME", str(home))
    export = Export(tmp_path)
    export.snapshots = Snapshots(home / "snapshots")
    write_paths(export)
    export.load(mapping=export.folder / "paths.toml")
    return home


def call(*words: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(numbers_app, list(words))


def document(*words: str) -> Any:
    """What it prints with --json."""
    return json.loads(call(*words, "--json").stdout)


def test_conformance_has_the_keys_of_the_contract(home: Path) -> None:
    assert document("conformance").keys() >= {"deals", "conforming", "leaves", "stages"}


def test_a_leave_has_the_keys_of_the_contract(home: Path) -> None:
    assert document("conformance")["leaves"][0].keys() >= {"kind", "stage", "deals"}


def test_a_stage_has_the_keys_of_the_contract(home: Path) -> None:
    stage = document("conformance")["stages"][0]
    assert stage.keys() >= {"stage", "median_days", "p90_days", "cases"}


def test_a_team_restricts_conformance(home: Path) -> None:
    assert document("conformance", "--team", "Rotterdam")["deals"] == 1


def test_another_process_is_read_from_a_file(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "process.toml"
    file.write_text('stages = ["Lead", "Negotiation"]')
    found = document("conformance", "--process", str(file))
    assert [stage["stage"] for stage in found["stages"]] == ["Lead", "Negotiation"]


def test_a_process_that_is_not_there_is_one_clear_line(home: Path) -> None:
    found = call("conformance", "--process", "nowhere.toml")
    assert (found.exit_code, found.stderr.count("\n")) == (1, 1)


def test_people_read_conformance_as_sentences(home: Path) -> None:
    assert "3 of 5 deals follow the process" in call("conformance").stdout


def test_patterns_have_the_keys_of_the_contract(home: Path) -> None:
    assert document("patterns", "--seller", "mairi").keys() >= {"patterns", "not_enough"}


def test_patterns_say_what_is_not_enough(home: Path) -> None:
    assert "Not enough to say: " in call("patterns", "--seller", "mairi").stdout


def test_patterns_of_a_stranger_are_refused(home: Path) -> None:
    assert call("patterns", "--seller", "morag").exit_code == 1


def test_patterns_of_nobody_are_wrong_use(home: Path) -> None:
    assert call("patterns").exit_code == 2


def test_a_breakdown_lists_every_part(home: Path) -> None:
    parts = document("breakdown", "days_in_stage", "--by", "stage")["parts"]
    assert [part["part"] for part in parts] == ["Lead", "Qualified", "Proposal", "Negotiation"]


def test_a_part_that_does_not_exist_is_wrong_use(home: Path) -> None:
    assert call("breakdown", "deals_won", "--by", "weather").exit_code == 2


@pytest.mark.parametrize("question", ["conformance", "patterns", "breakdown"])
def test_help_has_an_example(question: str) -> None:
    assert "Example: touchline numbers" in call(question, "--help").stdout
