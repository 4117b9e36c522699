"""The first tier: sums of integers, the largest wins."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from tests.mirror.talks import LED, SOLD, led, talk
from touchline.mirror.first.labelling import label, sums
from touchline.mirror.first.weights import FOLDER, WeightsDiffer, weights
from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.naming import LABELS


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("What do you think is holding them back?", "open_question"),
        ("Have you thought about calling the CFO directly?", "leading_question"),
        ("Did the proposal go out?", "closed_question"),
        ("How many meetings this week?", "closed_question"),
        ("Send it to procurement today.", "advice"),
    ],
)
def test_plain_examples_of_the_guide_are_read_as_the_guide_does(text: str, move: str) -> None:
    assert label(led(text))[0].label == move


def test_a_leader_gets_a_move_and_a_focus_and_a_seller_a_response() -> None:
    asked, said = label(talk((LED, "How is the forecast?"), (SOLD, "I rushed it, honestly.")))
    assert (asked.label in LEADER, asked.focus in FOCUS) == (True, True)
    assert (said.label in SELLER, said.focus) == (True, None)


def test_what_is_neither_asked_nor_told_has_no_focus() -> None:
    found = label(led("Mm-hm."))[0]
    assert (found.label, found.focus) == ("other", None)


def test_of_equal_sums_the_first_label_wins() -> None:
    known = weights()
    empty = np.zeros_like(known.table)
    level = type(known)(
        empty, np.zeros(LABELS, np.int32), known.scales, known.sure, caution=0, version="none"
    )
    assert label(led("Anything."), level)[0].label == LEADER[0]


def test_a_long_conversation_is_summed_as_a_short_one() -> None:
    unit = (LED, "What is next?")
    many = talk(*[unit, (SOLD, "The board meets.")] * 600)
    assert (sums(many)[40] == sums(many[:41])[40]).all()


def test_no_units_have_no_labels() -> None:
    assert label([]) == ()


def test_other_weights_than_those_described_are_refused(tmp_path: Path) -> None:
    for name in ("first.bin.gz", "first.json"):
        shutil.copy(FOLDER / name, tmp_path)
    said = json.loads((tmp_path / "first.json").read_text())
    (tmp_path / "first.json").write_text(json.dumps({**said, "sha256": "0" * 64}))
    with pytest.raises(WeightsDiffer, match="reinstall"):
        weights(tmp_path)


def test_the_table_is_small_enough_to_be_sent_to_a_phone() -> None:
    assert (FOLDER / "first.bin.gz").stat().st_size < 1_000_000
