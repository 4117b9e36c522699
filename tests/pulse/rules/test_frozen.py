"""Frozen rules: one text for the same rules, and a hash of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.pulse.rules.frozen import as_text, in_fours

plain = st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8"))
rules = st.dictionaries(
    st.text(st.characters(codec="utf-8")), plain | st.lists(plain, max_size=3), max_size=5
)


def test_rules_are_written_with_sorted_keys_and_without_spaces() -> None:
    assert as_text({"b": [1, True], "a": {"ü": None}}) == '{"a":{"ü":null},"b":[1,true]}'


@given(rules)
def test_the_order_in_which_rules_were_put_together_does_not_matter(said: dict[str, Any]) -> None:
    assert as_text(said) == as_text(dict(reversed(said.items())))


@given(rules)
def test_what_was_written_can_be_read_again(said: dict[str, Any]) -> None:
    assert json.loads(as_text(said)) == said


@pytest.mark.parametrize("value", [1.0, float("nan"), {1: "a"}, b"x", "\ud800", [{"a": 0.5}]])
def test_what_can_be_written_in_more_than_one_way_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        as_text({"k": value})


def test_people_read_a_hash_in_groups_of_four() -> None:
    assert in_fours("0123456789ab") == "0123 4567 89ab"
