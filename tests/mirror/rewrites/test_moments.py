"""Moments worth rereading."""

from dataclasses import replace

from tests.mirror.judged import LED, SOLD, judged
from touchline.mirror.rewrites import moments, rewrites

TALK = judged(
    (LED, "Send the letter.", "advice", "deal"),
    (SOLD, "They never answer.", "obstacle"),
    (LED, "Isn't the letter late?", "leading_question", "deal"),
    (SOLD, "It is not.", "report"),
    (LED, "You sat on the letter.", "confrontation", "deal"),
    (SOLD, "I was ill.", "obstacle"),
    (LED, "Couldn't the board wait?", "leading_question", "deal"),
    (SOLD, "Yes, they could.", "compliance"),
)
REWRITTEN = rewrites(TALK)


def units(most: int = 3) -> list[int]:
    return [one.unit for one in moments(TALK, REWRITTEN, most)]


def test_what_was_met_with_assent_comes_first() -> None:
    assert units(most=1) == [7]


def test_leading_questions_come_before_advice_and_blame() -> None:
    assert units(most=2) == [3, 7]


def test_three_are_given_in_the_order_of_the_conversation() -> None:
    assert units() == [1, 3, 7]


def test_what_is_unclear_comes_last() -> None:
    unsure = [replace(one, unclear=one.said.unit == 7) for one in TALK]
    assert [one.unit for one in moments(unsure, REWRITTEN, 1)] == [3]
