"""The summary as a whole, and as the browser tells it."""

import json

import pytest

from tests.mirror.told import SUMMARY, summaries
from touchline.mirror.summary import summary

LEAST = {
    *("talk_share", "moves", "responses", "ask_tell", "leading_share", "development_share"),
    *("after", "longest_monologue_words", "commitments"),
}


def test_it_has_at_least_the_keys_of_the_contract() -> None:
    assert summary([]).as_json().keys() >= LEAST


def test_an_empty_conversation_has_no_share_of_anything() -> None:
    found = summary([]).as_json()
    assert (found["ask_tell"], found["talk_share"]) == (None, {"leader": None, "seller": None})


def test_the_vectors_are_what_python_answers() -> None:
    assert json.loads(json.dumps(list(summaries()))) == json.loads(SUMMARY.read_text("utf-8"))


@pytest.mark.parametrize("asked", ["open_question", "leading_question"])
def test_what_followed_has_the_keys_of_the_contract(asked: str) -> None:
    after = summary([]).as_json()["after"]
    assert isinstance(after, dict)
    assert after[asked].keys() >= {"ownership", "compliance", "cases"}
