"""The weights that ship score what the mirror's card says, on conversations they never met.

The floors lie a little below the card's figures: another processor rounds in other places.
"""

from functools import cache

import pytest

from tests.mirror.talks import HELD_OUT
from touchline.mirror.evaluation import Score, score
from touchline.mirror.labelling import label
from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.said import LED
from training.mirror.labelled import conversation, said


@cache
def scores(part: str) -> Score:
    pairs = []
    for file in sorted(HELD_OUT.glob("*.jsonl")):
        units = conversation(file)
        for unit, found in zip(units, label(said(units)), strict=True):
            if part == "focus" and unit.focus:
                pairs.append((unit.focus, found.focus or "none"))
            elif part != "focus" and (unit.speaker == LED) == (part == "leader"):
                pairs.append((unit.label, found.label))
    return score(pairs, {"leader": LEADER, "focus": FOCUS, "seller": SELLER}[part])


@pytest.mark.parametrize(("part", "floor"), [("leader", 0.80), ("focus", 0.67), ("seller", 0.82)])
def test_voices_it_never_met_are_labelled_as_the_card_says(part: str, floor: float) -> None:
    assert (scores(part).macro_f1 or 0) >= floor


def test_who_is_told_that_a_question_led_is_told_so_rightly() -> None:
    assert scores("leader").labels["leading_question"].precision >= 0.9


def test_most_leading_questions_are_found() -> None:
    assert scores("leader").labels["leading_question"].recall >= 0.7
