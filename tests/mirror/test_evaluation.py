"""How well labels agree with those of people."""

import pytest

from tests.mirror.judged import LED, SOLD, judged
from touchline.mirror.evaluation import evaluation, kappa, score
from touchline.mirror.labelled_file import Judged

PAIRS = [("a", "a"), ("a", "a"), ("a", "b"), ("b", "b"), ("c", "b")]
TALK = judged(
    (LED, "What now?", "open_question", "deal"),
    (LED, "Send it.", "advice", "deal"),
    (SOLD, "Yes.", "compliance"),
)


def test_precision_is_of_those_said_and_recall_of_those_there() -> None:
    found = score(PAIRS, ["a", "b", "c"]).labels["b"]
    assert (found.precision, found.recall, found.cases) == (1 / 3, 1, 1)


def test_macro_f1_is_the_mean_over_the_labels_that_were_there_or_said() -> None:
    assert score(PAIRS, ["a", "b", "c", "d"]).macro_f1 == pytest.approx((0.8 + 0.5 + 0) / 3)


def test_accuracy_is_the_share_of_those_that_agree() -> None:
    assert score(PAIRS, ["a", "b", "c"]).accuracy == 3 / 5


def test_kappa_is_what_agreement_is_beyond_chance() -> None:
    """89 of 100 agree where 66 would by chance: (0.89 - 0.66) / (1 - 0.66)."""
    pairs = [("p", "p")] * 75 + [("p", "n")] * 1 + [("p", "o")] * 4 + [("n", "p")] * 5
    pairs += [("n", "n")] * 4 + [("n", "o")] * 1 + [("o", "o")] * 10
    assert kappa(pairs) == pytest.approx(0.676, abs=0.001)


def test_labels_that_never_differ_agree_wholly() -> None:
    assert kappa([("a", "a")] * 3) == 1


def test_without_a_case_there_is_no_score() -> None:
    assert score([], ["a"]).macro_f1 is None


def test_each_speaker_is_scored_apart() -> None:
    people = [Judged(one.said, one.label, one.focus) for one in TALK]
    found = evaluation(people, TALK)
    assert (found.leader.cases, found.seller.cases, found.focus.cases) == (2, 1, 2)


def test_a_unit_that_was_given_no_focus_counts_as_missed() -> None:
    people = [Judged(one.said, one.label, one.focus) for one in TALK]
    without = judged((LED, "What now?", "other"), *((LED, "Send it.", "advice", "deal"),))
    assert evaluation(people[:2], without).focus.accuracy == 1 / 2


def test_other_units_than_those_that_were_labelled_are_refused() -> None:
    people = [Judged(one.said, one.label, one.focus) for one in TALK]
    with pytest.raises(ValueError, match="same units"):
        evaluation(people[:1], TALK[1:2])
