"""A ballot is read or spoiled, never anything else, and its score is exact."""

from __future__ import annotations

import json
from contextlib import suppress
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.pulse.rules.scoring import UNIT, Answers, Spoiled, read_ballot, score

WHOLE: dict[str, Any] = {
    "v": 1, "answers": [4, None, 2], "coach": "both", "helped": "partly", "words": " Fine. ",
}  # fmt: skip
some_answers = st.lists(st.none() | st.integers(1, 5), max_size=8)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


def text(**changed: Any) -> str:
    return json.dumps(WHOLE | changed)


def test_a_score_is_the_mean_in_units() -> None:
    assert score([4, 5, None]) == 4.5 * UNIT


def test_a_reversed_item_counts_from_the_other_end() -> None:
    assert score([5, 1], reversed_items={1}) == 5 * UNIT


def test_an_item_left_out_does_not_move_which_are_reversed() -> None:
    assert score([None, 1, 5], reversed_items={1}) == 5 * UNIT


@pytest.mark.parametrize("answers", [[], [None], [None, None]])
def test_nothing_answered_has_no_score(answers: list[int | None]) -> None:
    assert score(answers) is None


def test_a_scale_with_more_items_than_a_unit_can_be_divided_by_is_refused() -> None:
    with pytest.raises(ValueError, match="at most 8"):
        score([3] * 9)


@given(some_answers, st.sets(st.integers(0, 7)))
def test_a_score_is_exact(answers: list[int | None], reversed_items: set[int]) -> None:
    given_ = [
        6 - each if place in reversed_items else each
        for place, each in enumerate(answers)
        if each is not None
    ]
    exact = Fraction(sum(given_), len(given_)) * UNIT if given_ else None
    assert score(answers, reversed_items) == exact


def test_a_whole_ballot_is_read() -> None:
    assert read_ballot(text(), 3) == Answers((4, None, 2), "both", "partly", "Fine.")


def test_the_spaces_that_fill_a_ballot_are_no_part_of_it() -> None:
    assert read_ballot(text() + " " * 500, 3).answers == (4, None, 2)


def test_what_was_not_asked_may_be_missing() -> None:
    assert read_ballot('{"v":1,"answers":[3]}', 1) == Answers((3,))


@pytest.mark.parametrize(
    "changed",
    [
        {"v": 2}, {"v": True}, {"v": 1.0}, {"answers": [4, 2]}, {"answers": [4, 2, 1, 1]},
        {"answers": [0, 1, 2]}, {"answers": [6, 1, 2]}, {"answers": [True, 1, 2]},
        {"answers": [3.0, 1, 2]}, {"answers": ["3", 1, 2]}, {"answers": {"0": 1}},
        {"coach": "boss"}, {"coach": ["both"]}, {"helped": "very"}, {"words": None},
        {"words": "a\0b"}, {"words": "\ud800"}, {"mark": "it is me"},
    ],
)  # fmt: skip
def test_what_does_not_fit_is_spoiled(changed: dict[str, Any]) -> None:
    with pytest.raises(Spoiled):
        read_ballot(text(**changed), 3)


@pytest.mark.parametrize("said", ["", " ", "{", "[]", "null", "1" * 9_000, "[" * 90_000])
def test_what_is_no_ballot_at_all_is_spoiled(said: str) -> None:
    with pytest.raises(Spoiled):
        read_ballot(said, 3)


@given(st.text() | anything.map(json.dumps), st.integers(0, 8))
def test_no_text_does_more_than_spoil_a_ballot(said: str, items: int) -> None:
    with suppress(Spoiled):
        assert len(read_ballot(said, items).answers) == items


@given(
    st.fixed_dictionaries(
        {"v": st.just(1) | anything, "answers": some_answers | anything},
        optional={"coach": anything, "helped": anything, "words": anything},
    )
)
def test_nearly_a_ballot_is_read_or_spoiled(said: dict[str, Any]) -> None:
    try:
        read = read_ballot(json.dumps(said), 3)
    except Spoiled:
        return
    assert (len(read.answers), score(read.answers) is None) == (3, set(read.answers) == {None})
