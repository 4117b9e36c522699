"""`touchline pulse release`, as people and scripts call it."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from touchline.site.commands.pulse import pulse_app

Rows = list[tuple[str, ...]]
MANY = [("North", str(each % 5 + 1)) for each in range(60)]
FEW = [("South", "3")] * 7
SOME = [("East", "4")] * 20


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that nothing was done in yet."""
    home = tmp_path / "home"
    monkeypatch.setenv("TOUCHLINE_HOME", str(home))
    return home


@pytest.fixture
def written(home: Path, tmp_path: Path) -> Callable[..., Path]:
    """Writes rows below the names of their columns."""

    def write(rows: Rows, header: str = "group,answer") -> Path:
        file = tmp_path / "answers.csv"
        lines = [header, *(",".join(row) for row in rows)]
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return file

    return write


@pytest.fixture
def answers(written: Callable[..., Path]) -> Path:
    return written([*MANY, *FEW, *SOME])


def call(*words: str | Path) -> Result:
    """Run the command."""
    return CliRunner().invoke(pulse_app, ["release", *map(str, words)])


def document(*words: str | Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(call(*words, "--json").stdout)
    return read


def release_of(group: str, *words: str | Path) -> dict[str, Any]:
    [found] = [each for each in document(*words)["releases"] if each["group"] == group]
    return dict(found)


def test_json_has_the_keys_of_the_contract(answers: Path) -> None:
    assert document(answers).keys() >= {"releases", "k", "epsilon"}


def test_a_release_has_the_keys_of_the_contract(answers: Path) -> None:
    keys = {"group", "respondents", "mean", "low", "high", "verdict"}
    assert document(answers)["releases"][0].keys() >= keys


def test_without_options_k_is_8_and_epsilon_1(answers: Path) -> None:
    said = document(answers)
    assert (said["k"], said["epsilon"]) == (8, 1.0)


def test_each_group_has_its_verdict(answers: Path) -> None:
    assert {each["group"]: each["verdict"] for each in document(answers)["releases"]} == {
        "East": "cannot tell", "North": "figure", "South": "too few",
    }  # fmt: skip


def test_a_figure_lies_within_its_interval_and_on_the_scale(answers: Path) -> None:
    north = release_of("North", answers)
    assert 1 <= north["low"] <= north["mean"] <= north["high"] <= 5


@pytest.mark.parametrize("group", ["South", "East"])
def test_what_is_no_figure_has_none(answers: Path, group: str) -> None:
    found = release_of(group, answers)
    assert (found["mean"], found["low"], found["high"]) == (None, None, None)


def test_how_many_answered_is_said_of_every_group(answers: Path) -> None:
    assert [each["respondents"] for each in document(answers)["releases"]] == [20, 60, 7]


def test_how_many_were_asked_may_stand_in_a_third_column(written: Callable[..., Path]) -> None:
    rows = [("East", "4", "30")] * 28
    assert release_of("East", written(rows, "group,answer,eligible"))["verdict"] == "figure"


def test_for_people_it_is_a_table(answers: Path) -> None:
    lines = call(answers).stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["Group", "East", "North", "South"]


def test_for_people_cannot_tell_comes_with_how_many_it_takes(answers: Path) -> None:
    assert "cannot tell: 46 have to answer" in call(answers).stdout


def test_for_people_a_group_too_small_for_any_figure_is_told_so(
    written: Callable[..., Path],
) -> None:
    file = written([("East", "4", "20")] * 20, "group,answer,eligible")
    assert "cannot tell: not even if all answered" in call(file).stdout


def test_what_would_move_the_cursor_is_not_printed(written: Callable[..., Path]) -> None:
    assert "\x1b" not in call(written([("No\x1b[2Jrth", "4")] * 50)).stdout


@pytest.mark.parametrize(
    "options",
    [
        ("--k", "4"), ("--k", "-8"), ("--k", "many"), ("--epsilon", "0"), ("--epsilon", "-1"),
        ("--epsilon", "nan"), ("--epsilon", "inf"), ("--epsilon", "1e999"), ("--epsilon", "much"),
        ("--epsilon", ""),
    ],
)  # fmt: skip
def test_wrong_use_ends_with_2_and_draws_nothing(
    answers: Path, home: Path, options: tuple[str, ...]
) -> None:
    assert (call(answers, *options).exit_code, home.exists()) == (2, False)


@pytest.mark.parametrize("options", [("--k", "5"), ("--epsilon", "0.1"), ("--epsilon", "1e-9")])
def test_other_terms_may_be_asked_for(answers: Path, options: tuple[str, ...]) -> None:
    assert call(answers, *options).exit_code == 0


@pytest.mark.parametrize(
    "content",
    [b"", b"group\nNorth\n", b"answer,answer\n1,2\n", b"group,answer\n", b"\xff\xfe\x00g",
     b'group,answer\n"North,3\n', b"group,answer\nNorth,\x003\n", b"North,3\nNorth,4\n"],
)  # fmt: skip
def test_a_file_that_is_no_file_of_answers_ends_with_1_and_one_line(
    answers: Path, home: Path, content: bytes
) -> None:
    answers.write_bytes(content)
    result = call(answers, "--json")
    found = (result.exit_code, result.stdout, result.stderr.count("\n"), home.exists())
    assert found == (1, "", 1, False)


def test_a_row_that_cannot_be_used_ends_with_1_and_one_line(
    written: Callable[..., Path], home: Path
) -> None:
    result = call(written([*MANY, ("North", "6"), *FEW]), "--json")
    found = (result.exit_code, result.stdout, result.stderr.count("\n"), home.exists())
    assert found == (1, "", 1, False)


def test_a_file_that_is_not_there_ends_with_1(home: Path, tmp_path: Path) -> None:
    result = call(tmp_path / "gone.csv")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)


def test_groups_stand_in_the_order_of_their_names(written: Callable[..., Path]) -> None:
    rows = [*MANY, *SOME, *FEW]
    random.Random(3).shuffle(rows)
    found = document(written(rows))["releases"]
    assert [each["group"] for each in found] == ["East", "North", "South"]


def test_a_home_that_cannot_be_written_to_ends_with_1_and_one_line(
    answers: Path, home: Path
) -> None:
    home.write_text("a file where the folder should be")
    result = call(answers, "--json")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)


def test_help_has_an_example() -> None:
    shown = CliRunner().invoke(pulse_app, ["release", "--help"]).stdout
    assert "Example: touchline pulse release answers.csv" in shown
