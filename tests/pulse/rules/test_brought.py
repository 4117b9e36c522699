"""The figures of a custodian, read with care: the file may come from anywhere."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.pulse.rules.brought import Box, NotFigures, as_document, read_document
from touchline.pulse.rules.comparing import Noises
from touchline.pulse.rules.counting import GroupTold, Told
from touchline.pulse.rules.scoring import UNIT
from touchline.pulse.rules.terms import Terms

TERMS = Terms(k=5)
FOUR = 10 * 4 * UNIT
TOLD = Told(
    {"g": GroupTold(10, FOUR, (5, 3, 2), ("More calm.",))}, Noises((1, 2, 3, 4), (0, 9, 9, 9))
)
BOXES = {"g": Box(eligible=12, ballots=11, words=True)}


def document(**changed: Any) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(json.dumps(as_document(TOLD, rules_hash="abc")))
    return told | changed


def group(**changed: Any) -> dict[str, Any]:
    return document(groups={"g": document()["groups"]["g"] | changed})


def read(
    said: object, *, coach: bool = True, helped: bool = True, boxes: dict[str, Box] = BOXES
) -> Told:
    rules = {"coach_item": coach, "helped_item": helped}
    return read_document(said, rules=rules, rules_hash="abc", boxes=boxes, terms=TERMS)


def why(said: object, **asked: Any) -> str:
    with pytest.raises(NotFigures) as refused:
        read(said, **asked)
    return str(refused.value.args[0])


def test_what_was_written_is_read() -> None:
    assert read(document()) == TOLD


def test_figures_of_other_rules_are_refused() -> None:
    assert why(document(rules_hash="abd")) == "rules"


def test_figures_of_other_groups_are_refused() -> None:
    assert why(document(groups={"h": {}})) == "groups"


@pytest.mark.parametrize("respondents", [13, 12, -1])
def test_more_people_than_ballots_or_than_were_asked_cannot_have_answered(respondents: int) -> None:
    assert why(group(respondents=respondents)) == "range"


def test_more_people_than_were_asked_cannot_have_answered_whatever_lies_in_the_box() -> None:
    boxes = {"g": Box(eligible=9, ballots=11, words=True)}
    assert why(document(), boxes=boxes) == "range"


@pytest.mark.parametrize("total", [0 - 10**6, 10**9, 2**63])
def test_a_sum_that_no_answers_and_no_noise_give_is_refused(total: int) -> None:
    assert why(group(total=total)) == "range"


@pytest.mark.parametrize("total", [None, 1.5, True, "33600"])
def test_a_sum_is_a_whole_number(total: object) -> None:
    assert why(group(total=total)) == "shape"


def test_of_too_few_nothing_else_is_read() -> None:
    few = group(respondents=4, total="x", helped=[1], words=["I am Mairi"])
    assert read(few).groups["g"] == GroupTold(4)


def test_words_of_a_group_that_may_write_none_are_refused() -> None:
    boxes = {"g": Box(eligible=12, ballots=11, words=False)}
    assert why(document(), boxes=boxes) == "shape"


def test_words_that_no_database_can_keep_are_refused() -> None:
    assert why(group(words=["\0"])) == "shape"


def test_shares_that_nobody_asked_for_are_refused() -> None:
    assert why(document(), helped=False) == "shape"


def test_a_comparison_that_nobody_asked_for_is_refused() -> None:
    assert why(document(), coach=False) == "shape"


def test_a_comparison_that_was_asked_for_has_to_be_there() -> None:
    assert why(document(compared=None)) == "shape"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda one: st.lists(one) | st.dictionaries(st.sampled_from(["v", "groups", "g"]), one),
    )
)
def test_whatever_comes_is_refused_in_order(said: object) -> None:
    assert why(said) in {"shape", "rules", "groups"}
