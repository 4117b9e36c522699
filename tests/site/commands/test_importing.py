"""`touchline import`, as people and scripts call it."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from touchline.numbers import Snapshots
from touchline.site.commands.importing import import_command

PEOPLE = "person_key,name,team\nmairi,Mairi Sinclair,Leith\n"
DEALS = "opportunity_key,seller_key,outcome,amount\nA-1,mairi,open,100\nA-2,nobody,open,1\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An export with one bad row, and an empty home."""
    monkeypatch.setenv("TOUCHLINE_HOME", str(tmp_path / "home"))
    export = tmp_path / "export"
    export.mkdir()
    (export / "people.csv").write_text(PEOPLE)
    (export / "opportunities.csv").write_text(DEALS)
    return export


def call(*words: object) -> Result:
    """Run the command."""
    app = typer.Typer()
    app.command()(import_command)
    return CliRunner().invoke(app, [str(word) for word in words])


def test_json_prints_one_document_with_the_stable_keys(folder: Path) -> None:
    document = json.loads(call(folder, "--json").stdout)
    assert document.keys() >= {"snapshot", "rows", "rejected", "warnings", "seconds"}


def test_a_row_left_out_is_told_with_file_line_column_value_and_reason(folder: Path) -> None:
    assert json.loads(call(folder, "--json").stdout)["rejected"] == [
        {
            "file": "opportunities.csv",
            "line": 3,
            "column": "seller_key",
            "value": "nobody",
            "reason": "is not in people",
        }
    ]


def test_the_snapshot_lies_in_the_home(folder: Path, tmp_path: Path) -> None:
    named = json.loads(call(folder, "--json").stdout)["snapshot"]
    current = Snapshots(tmp_path / "home" / "snapshots").current()
    assert current is not None
    assert current.name == named


def test_without_json_it_says_what_came_in_and_what_was_left_out(folder: Path) -> None:
    result = call(folder)
    assert "Left out: opportunities.csv, line 3, seller_key: is not in people" in result.stderr
    assert "1 people, 1 opportunities" in result.stdout


def test_strict_ends_with_1_and_publishes_nothing(folder: Path, tmp_path: Path) -> None:
    result = call(folder, "--strict")
    assert result.exit_code == 1
    assert Snapshots(tmp_path / "home" / "snapshots").current() is None


def test_a_failure_ends_with_1_and_one_line(folder: Path) -> None:
    result = call(folder / "elsewhere", "--json")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)


def test_an_unknown_mapping_ends_with_1(folder: Path) -> None:
    assert call(folder, "--mapping", "mavn").exit_code == 1


def test_wrong_use_ends_with_2(folder: Path) -> None:
    assert call().exit_code == 2


def test_help_has_an_example(folder: Path) -> None:
    assert "Example: touchline import" in call("--help").stdout


def test_a_check_publishes_nothing_and_says_what_would_be(folder: Path, tmp_path: Path) -> None:
    result = call(folder, "--check")
    assert "Nothing was published. There would be: 1 people, 1 opportunities" in result.stdout
    assert Snapshots(tmp_path / "home" / "snapshots").current() is None


def test_a_check_in_json_is_the_same_document_without_a_snapshot(folder: Path) -> None:
    document = json.loads(call(folder, "--check", "--json").stdout)
    assert (document["snapshot"], document["checked"]) == ("", True)
    assert len(document["rejected"]) == 1


@pytest.mark.parametrize(("words", "code"), [((), 0), (("--strict",), 1)])
def test_a_check_ends_with_1_only_if_all_rows_are_asked_for(
    folder: Path, words: tuple[str, ...], code: int
) -> None:
    assert call(folder, "--check", *words).exit_code == code


def test_a_zone_and_a_currency_are_kept_for_the_next_import(folder: Path, tmp_path: Path) -> None:
    call(folder, "--zone", "Europe/London", "--currency", "gbp")
    call(folder)
    current = Snapshots(tmp_path / "home" / "snapshots").current()
    assert current is not None
    assert (current.zone, current.currency) == ("Europe/London", "GBP")
