"""`touchline numbers scoreboard`, as people and scripts call it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.numbers.exports import Export, deal
from touchline.numbers import Snapshots
from touchline.site.commands.numbers import numbers_app

LEAST = {
    *("pipeline_created", "open_pipeline", "won_value", "win_rate", "cycle_days_median"),
    *("deals_won", "deals_lost", "deals_open", "activities"),
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a snapshot of two deals."""
    home = tmp_path / "home"
    monkeypatch.setenv("TOUCHLINE_HOME", str(home))
    export = Export(tmp_path)
    export.snapshots = Snapshots(home / "snapshots")
    export.deals(
        deal("A-1"), deal("A-2", seller_key="femke", outcome="won", closed_at="2026-02-01")
    )
    export.load()
    return home


def call(*words: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(numbers_app, ["scoreboard", *words])


def values(*words: str) -> dict[str, float | None]:
    """The value of each measure."""
    document = json.loads(call(*words, "--json").stdout)
    return {measure["key"]: measure["value"] for measure in document["measures"]}


def test_json_has_at_least_the_measures_of_the_contract(home: Path) -> None:
    assert values().keys() >= LEAST


def test_a_measure_has_at_least_the_keys_of_the_contract(home: Path) -> None:
    [first, *_] = json.loads(call("--json").stdout)["measures"]
    assert first.keys() >= {"key", "label", "unit", "value", "cases", "low", "high"}


def test_a_team_restricts_it(home: Path) -> None:
    assert values("--team", "Rotterdam")["deals_open"] == 0


def test_a_seller_restricts_it(home: Path) -> None:
    assert values("--seller", "femke")["deals_won"] == 1


def test_days_restrict_it(home: Path) -> None:
    assert values("--from", "2026-02-02", "--to", "2026-03-01")["deals_won"] == 0


def test_without_json_it_is_a_table_with_the_age_of_the_numbers(home: Path) -> None:
    assert "As of 2026-11-21 10:00 UTC" in call().stdout


@pytest.mark.parametrize(
    "words",
    [
        ("--from", "tomorrow"),
        ("--from", "2026-02-01", "--to", "2026-01-01"),
    ],
)
def test_wrong_use_ends_with_2(home: Path, words: tuple[str, ...]) -> None:
    assert call(*words).exit_code == 2


@pytest.mark.parametrize("words", [("--team", "Leeds"), ("--seller", "nobody")])
def test_a_slip_in_a_name_does_not_look_like_no_deals(home: Path, words: tuple[str, ...]) -> None:
    assert call(*words).exit_code == 1


def test_before_the_first_import_it_says_how_to_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOUCHLINE_HOME", str(tmp_path / "empty"))
    result = call()
    assert (result.exit_code, "touchline import FOLDER" in result.stderr) == (1, True)
