"""What to ask instead, by rules."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mirror.judged import LED, SOLD, judged
from tests.mirror.told import REWRITES, rewritten
from touchline.mirror.first.labelling import label
from touchline.mirror.labels import FOCUS, REWRITTEN
from touchline.mirror.rewrites import rewrites
from touchline.mirror.rewrites.beginnings import MOST, form
from touchline.mirror.rewrites.reasons import reason
from touchline.mirror.rewrites.rules import rules
from touchline.mirror.rewrites.tokens import tokens
from touchline.mirror.said import Said

LED_HERE = (LED, "Have you thought about calling the CFO?", "leading_question", "deal")
FORMS = ("idea", "claim", "past", "blame")
EVERY = [each for form in rules().beginnings.values() for some in form.values() for each in some]
BEGINNINGS = sorted(set(EVERY))


def test_a_leading_question_gets_three_beginnings_to_go_on_from() -> None:
    [found] = rewrites(judged(LED_HERE))
    assert [len(found.instead), all(one.endswith(" …") for one in found.instead)] == [3, True]


def test_what_was_asked_openly_is_left_as_it_is() -> None:
    assert rewrites(judged((LED, "What now?", "open_question", "deal"))) == ()


def test_a_seller_is_told_nothing() -> None:
    assert rewrites(judged((SOLD, "Call him.", "advice"))) == ()


def test_two_units_in_a_row_do_not_begin_alike() -> None:
    first, second = rewrites(judged(LED_HERE, LED_HERE))
    assert first.instead[0] != second.instead[0]


@pytest.mark.parametrize(
    ("text", "move", "meant"),
    [
        ("Have you thought about calling the CFO?", "leading_question", "idea"),
        ("Isn't the price too high?", "leading_question", "claim"),
        ("Didn't you see that coming?", "leading_question", "past"),
        ("Send it today.", "advice", "idea"),
        ("You sat on it for a month.", "confrontation", "blame"),
    ],
)
def test_what_it_does_decides_how_to_begin(text: str, move: str, meant: str) -> None:
    read = tokens(text)
    assert form(read, move, reason(read, move)) == meant


@pytest.mark.parametrize("meant", FORMS)
@pytest.mark.parametrize("focus", FOCUS)
def test_each_has_as_many_beginnings_as_are_shown(meant: str, focus: str) -> None:
    assert len(set(rules().beginnings[meant][focus])) >= MOST


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_the_mirror_takes_each_of_them_for_the_beginning_of_an_open_question(
    beginning: str,
) -> None:
    ending = "it goes" if beginning.endswith("when …") else "the meeting"
    if beginning.endswith("to …"):
        ending = "begin"
    asked = Said(1, 1, LED, "", beginning.replace("…", f"{ending}?"))
    assert label([asked])[0].label == "open_question"


def test_the_vectors_are_what_python_answers() -> None:
    assert json.loads(json.dumps(list(rewritten()))) == json.loads(REWRITES.read_text("utf-8"))


@given(st.text(max_size=90), st.sampled_from(REWRITTEN), st.sampled_from(FOCUS))
def test_whatever_was_said_there_are_three(text: str, label: str, focus: str) -> None:
    [found] = rewrites(judged((LED, text, label, focus)))
    assert len(set(found.instead)) == MOST
