"""Rewrites of a conversation."""

import json
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.mirror.judged import LED, SOLD, judged
from tests.mirror.told import REWRITES, rewritten
from touchline.mirror.labels import FOCUS, REWRITTEN
from touchline.mirror.rewrites import rewrites
from touchline.mirror.said import Labelled, Said

LED_HERE = (LED, "Have you thought about calling the CFO?", "leading_question", "deal")


def taken(units: Sequence[Said]) -> list[Labelled]:
    """A model that takes everything for an open question."""
    return [Labelled(each, "open_question", None, 1.0, False) for each in units]


def refused(units: Sequence[Said]) -> list[Labelled]:
    return [Labelled(each, "advice", None, 1.0, False) for each in units]


def test_a_leading_question_gets_three_about_what_it_is_about() -> None:
    [found] = rewrites(judged(LED_HERE), label=taken)
    assert [len(found.instead), all("the CFO" in one for one in found.instead)] == [3, True]


def test_what_was_asked_openly_is_left_as_it_is() -> None:
    assert rewrites(judged((LED, "What now?", "open_question", "deal")), label=taken) == ()


def test_a_seller_is_given_no_rewrites() -> None:
    assert rewrites(judged((SOLD, "Call him.", "advice")), label=taken) == ()


def test_without_a_topic_the_sellers_last_words_are_said_back() -> None:
    talk = judged((SOLD, "He never picks up.", "obstacle"), (LED, "So?", "confrontation", "deal"))
    [found] = rewrites(talk, label=taken)
    assert all("“He never picks up”" in one for one in found.instead)


def test_what_the_model_does_not_take_for_open_is_left_out() -> None:
    assert rewrites(judged(LED_HERE), label=refused) == ()


def test_a_candidate_is_labelled_in_the_place_of_its_unit() -> None:
    asked: list[list[str]] = []

    def watched(units: Sequence[Said]) -> list[Labelled]:
        asked.append([each.text for each in units])
        return taken(units)

    rewrites(judged((SOLD, "It is at legal.", "report"), LED_HERE), label=watched)
    assert all(len(texts) == 2 and texts[0] == "It is at legal." for texts in asked)


def test_two_units_in_a_row_are_not_asked_the_same_thing() -> None:
    first, second = rewrites(judged(LED_HERE, LED_HERE), label=taken)
    assert first.instead[0] != second.instead[0]


def test_the_vectors_are_what_python_answers() -> None:
    assert json.loads(json.dumps(list(rewritten()))) == json.loads(REWRITES.read_text("utf-8"))


@given(st.text(max_size=90), st.sampled_from(REWRITTEN), st.sampled_from(FOCUS))
def test_every_unit_gets_two_or_three_questions(text: str, label: str, focus: str) -> None:
    [found] = rewrites(judged((LED, text, label, focus)), label=taken)
    assert len(found.instead) in (2, 3)
    assert all(
        one.endswith(("?", ".")) and "{" not in one.replace(text, "") for one in found.instead
    )
