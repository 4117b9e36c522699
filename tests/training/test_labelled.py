"""Every labelled conversation can be read, and the held-out ones are nobody else's."""

from pathlib import Path

import pytest

from touchline.mirror.evaluation import kappa
from training.mirror.agreement import twice
from training.mirror.labelled import HERE, NotALabel, conversation

FILES = sorted([*HERE.glob("conversations/*.jsonl"), *HERE.glob("held_out/*.jsonl")])


def test_every_conversation_has_only_labels_that_there_are() -> None:
    assert all(len(conversation(file)) >= 40 for file in FILES)


def test_no_held_out_conversation_was_trained_on() -> None:
    said = {
        folder: {
            unit.text
            for file in HERE.glob(f"{folder}/*.jsonl")
            for unit in conversation(file)
            if len(unit.text) > 40
        }
        for folder in ("conversations", "held_out")
    }
    assert not said["conversations"] & said["held_out"]


def test_the_second_labels_are_of_the_same_units() -> None:
    assert {len(list(twice(voice))) for voice in ("t1", "t2")} == {897, 876}


@pytest.mark.parametrize(
    ("was", "instead"),
    [('"label": "other"', '"label": "smalltalk"'), ('"unit": 2', '"unit": 3'),
     ('"focus": null', '"focus": "deal"')],
)  # fmt: skip
def test_a_line_that_is_wrong_is_refused(tmp_path: Path, was: str, instead: str) -> None:
    file = tmp_path / FILES[0].name
    file.write_text(FILES[0].read_text(encoding="utf-8").replace(was, instead, 1), encoding="utf-8")
    with pytest.raises(NotALabel):
        conversation(file)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [([("a", "a"), ("b", "b")], 1.0), ([("a", "b"), ("b", "a")], -1.0), ([("a", "a")], 1.0),
     ([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")], 0.0)],
)  # fmt: skip
def test_agreement_is_beyond_chance(pairs: list[tuple[str, str]], expected: float) -> None:
    assert kappa(pairs) == pytest.approx(expected)
