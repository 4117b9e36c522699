"""The weights that ship score what the mirror's card says, on conversations they never met.

The floors lie a little below the card's figures: another processor rounds in other places.
"""

from functools import cache

import pytest

from tests.mirror.talks import HELD_OUT
from touchline.mirror.evaluation import Evaluation, Score, evaluation
from touchline.mirror.labelled_file import judged_in
from touchline.mirror.labelling import label


@cache
def evaluated() -> Evaluation:
    """Over all of them together, as `touchline mirror evaluate` counts."""
    talks = [judged_in(file.read_bytes()) for file in sorted(HELD_OUT.glob("*.jsonl"))]
    labelled = [one for talk in talks for one in label([each.said for each in talk])]
    return evaluation([each for talk in talks for each in talk], labelled)


def scores(part: str) -> Score:
    found: Score = getattr(evaluated(), part)
    return found


@pytest.mark.parametrize(("part", "floor"), [("leader", 0.80), ("focus", 0.67), ("seller", 0.82)])
def test_voices_it_never_met_are_labelled_as_the_card_says(part: str, floor: float) -> None:
    assert (scores(part).macro_f1 or 0) >= floor


def test_who_is_told_that_a_question_led_is_told_so_rightly() -> None:
    assert scores("leader").labels["leading_question"].precision >= 0.9


def test_most_leading_questions_are_found() -> None:
    assert scores("leader").labels["leading_question"].recall >= 0.7
