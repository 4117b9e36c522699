"""What the seller takes on, and asks for."""

import pytest

from tests.mirror.judged import SOLD, judged
from touchline.mirror.summary.promised import commitments, requests


def texts(text: str, label: str = "ownership") -> list[str]:
    return [said.text for said in commitments(judged((SOLD, text, label)))]


@pytest.mark.parametrize(
    "text",
    [
        "I’ll ask her what the board needs.",
        "ok im gonna call him first",
        "Then I'm taking three off.",
    ],
)
def test_an_act_that_the_seller_promises_is_a_commitment(text: str) -> None:
    assert texts(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "I think I rush discovery.",
        "I'll be honest, I froze.",
        "Stay out, otherwise I'll perform for you.",
        "I'll do what, exactly?",
        "",
    ],
)
def test_an_insight_a_phrase_a_threat_and_a_question_are_none(text: str) -> None:
    assert texts(text) == []


def test_what_the_leader_wanted_is_not_the_sellers_commitment() -> None:
    assert texts("I'll call him.", label="compliance") == []


def test_a_request_is_quoted_with_its_unit() -> None:
    talk = judged((SOLD, "Fine.", "report"), (SOLD, "What should I do?", "request"))
    assert [(said.unit, said.text) for said in requests(talk)] == [(2, "What should I do?")]
