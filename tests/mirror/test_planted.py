"""The form that the guide itself calls leading: an act, planted as a thing to have thought of."""

import pytest

from tests.mirror.talks import led
from touchline.mirror import labelling
from touchline.mirror.first.labelling import label
from touchline.mirror.planted import planted


@pytest.mark.parametrize(
    "text",
    [
        "Have you considered calling the decision maker?",
        "have you ever thought about just asking her",
        "So haven’t you thought of bringing Erik in?",
    ],
)
def test_an_act_that_is_planted_is_found(text: str) -> None:
    assert planted(text)


@pytest.mark.parametrize(
    "text",
    [
        "Have you called the decision maker?",
        "Have you thought about who decides?",
        "Have you considered anything else?",
        "Have you thought about asking her today, or after the pilot?",
        "I have considered calling him.",
        "What have you thought of doing about the price?",
        "how have you even considered asking her",
        "Have you considered",
        "Have you thought about",
        "",
    ],
)
def test_what_is_asked_without_planting_is_left_to_the_tiers(text: str) -> None:
    assert not planted(text)


def test_both_ways_of_labelling_follow_it() -> None:
    unit = led("Have you considered calling the decision maker?")
    found = [label(unit)[0], labelling.label(unit)[0]]
    assert [(one.label, one.unclear) for one in found] == [("leading_question", False)] * 2
