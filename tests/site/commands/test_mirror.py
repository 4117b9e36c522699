"""`touchline mirror`, as people and scripts call it."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from touchline.site.commands.mirror import mirror_app

VTT = """WEBVTT

00:00:01.000 --> 00:00:04.000
Dana: So what happened at the ministry?

00:00:05.000 --> 00:00:09.000
Imre: They moved the date, and nobody told me.

00:00:10.000 --> 00:00:13.000
Dana: Why didn't you call the lawyer on Monday?

00:00:14.000 --> 00:00:15.000
Imre: Yes, I'll call him.
"""
UNITS: tuple[dict[str, object], ...] = (
    {"unit": 1, "turn": 1, "speaker": "leader", "name": "Dana", "text": "What now?"},
    {"unit": 2, "turn": 2, "speaker": "seller", "name": "Imre", "text": "I go. I wait."},
)


@pytest.fixture
def transcript(tmp_path: Path) -> Path:
    file = tmp_path / "call.vtt"
    file.write_text(VTT, encoding="utf-8")
    return file


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """A conversation in the labelling format, with a label and a focus each."""
    labels: tuple[dict[str, object], ...] = (
        {"label": "open_question", "focus": "deal"},
        {"label": "ownership", "focus": None},
    )
    file = tmp_path / "labelled" / "talk.jsonl"
    file.parent.mkdir()
    lines = [json.dumps(unit | told) for unit, told in zip(UNITS, labels, strict=True)]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def call(*words: str | Path) -> Result:
    """Run the command with the tier that needs no encoder."""
    return CliRunner().invoke(mirror_app, [str(word) for word in (*words, "--tier", "first")])


def answered(*words: str | Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(call(*words, "--json").stdout)
    return document


def test_json_has_the_keys_of_the_contract(transcript: Path) -> None:
    keys = {"leader", "seller", "units", "summary", "rewrites", "model"}
    assert answered(transcript).keys() >= keys


def test_a_unit_has_the_keys_of_the_contract(transcript: Path) -> None:
    keys = {"unit", "turn", "speaker", "name", "text", "label", "focus", "confidence", "unclear"}
    assert answered(transcript)["units"][0].keys() >= keys


def test_the_model_has_a_name_and_a_version(transcript: Path) -> None:
    assert answered(transcript)["model"].keys() == {"name", "version"}


def test_who_leads_can_be_said(transcript: Path) -> None:
    assert answered(transcript, "--leader", "Imre")["leader"] == "Imre"


def test_the_leader_of_a_labelled_conversation_can_be_said(labelled: Path) -> None:
    assert answered(labelled, "--leader", "Imre")["leader"] == "Imre"


def test_a_leader_who_is_not_there_ends_with_1_and_one_line(transcript: Path) -> None:
    result = call(transcript, "--leader", "Nobody")
    assert (result.exit_code, result.stderr.count("\n"), result.stdout) == (1, 1, "")


def test_options_may_stand_before_the_file(transcript: Path) -> None:
    assert call("--leader", "Dana", transcript).exit_code == 0


def test_a_labelled_conversation_keeps_its_units(labelled: Path) -> None:
    assert [unit["text"] for unit in answered(labelled)["units"]] == ["What now?", "I go. I wait."]


def test_for_people_it_is_the_conversation_with_two_letters(transcript: Path) -> None:
    lines = call(transcript).stdout.splitlines()
    assert any(line.strip().startswith(("LQ", "CQ", "OQ")) for line in lines)


def test_too_few_cases_are_not_enough_to_say(transcript: Path) -> None:
    assert "Leading, of all questions: not enough to say" in call(transcript).stdout


def test_what_would_move_the_cursor_is_not_printed(labelled: Path) -> None:
    unit = UNITS[0] | {"text": "What\x1b[2J now?", "name": "Da\x9bna"}
    labelled.write_text(json.dumps(unit), encoding="utf-8")
    assert {"\x1b", "\x9b"}.isdisjoint(call(labelled).stdout)


def test_a_typed_line_has_the_keys_of_the_contract() -> None:
    found = answered("--text", "Have you thought about calling the CFO?")
    assert found.keys() >= {"label", "focus", "confidence", "instead", "why"}


def test_a_typed_line_that_leads_is_given_other_questions() -> None:
    found = call("--text", "Have you thought about calling the CFO?").stdout
    assert (found.startswith("leading question"), found.count("→")) == (True, 3)


def test_a_typed_line_that_asks_is_left_as_it_is() -> None:
    assert answered("--text", "What do you make of the delay?")["instead"] == []


@pytest.mark.parametrize(
    "words",
    [(), ("a.vtt", "--text", "So?"), ("--text", " "), ("--tier", "third"), ("evaluate",)],
)
def test_wrong_use_ends_with_2(words: tuple[str, ...]) -> None:
    assert CliRunner().invoke(mirror_app, words).exit_code == 2


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 40, b"WEBVTT\n\n"])
def test_a_file_that_cannot_be_read_ends_with_1_and_one_line(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "call.vtt"
    file.write_bytes(content)
    result = call(file, "--json")
    assert (result.exit_code, result.stderr.count("\n"), result.stdout) == (1, 1, "")


@pytest.mark.parametrize("command", [(), ("evaluate",)])
def test_a_file_that_is_not_there_ends_with_1(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert call(*command, tmp_path / "gone.jsonl").exit_code == 1


def test_evaluate_has_the_keys_of_the_contract(labelled: Path) -> None:
    found = answered("evaluate", labelled.parent)
    assert found.keys() >= {"leader", "focus", "seller", "units", "units_per_second"}


def test_evaluate_scores_each_label(labelled: Path) -> None:
    scored = answered("evaluate", labelled)["leader"]
    assert scored.keys() >= {"macro_f1", "accuracy", "kappa"}
    assert scored["labels"]["open_question"].keys() >= {"precision", "recall", "f1", "cases"}


def test_evaluate_for_people_is_a_table(labelled: Path) -> None:
    assert "Leader moves: macro-F1" in call("evaluate", labelled).stdout


def test_a_label_that_nobody_knows_is_named_with_its_file(labelled: Path) -> None:
    labelled.write_text(json.dumps(UNITS[0] | {"label": "magic"}), encoding="utf-8")
    result = call("evaluate", labelled)
    assert (result.exit_code, "talk.jsonl: Line 1" in result.stderr) == (1, True)


def test_a_folder_without_conversations_ends_with_1(tmp_path: Path) -> None:
    assert call("evaluate", tmp_path).exit_code == 1


def test_help_has_an_example() -> None:
    assert "Example: touchline mirror call.vtt" in CliRunner().invoke(mirror_app, ["--help"]).stdout
