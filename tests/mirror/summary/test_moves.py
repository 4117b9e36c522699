"""What the leader did, and the shares that are made of it."""

from tests.mirror.judged import LED, SOLD, judged
from touchline.mirror.labels import LEADER
from touchline.mirror.summary.moves import (
    ask_tell,
    development_share,
    leading_share,
    mix,
    moves,
    responses,
)

TALK = judged(
    (LED, "What do you make of it?", "open_question", "skill"),
    (SOLD, "I rush it.", "ownership"),
    (LED, "You rush it.", "reflection", "skill"),
    (LED, "Did it go out?", "closed_question", "deal"),
    (SOLD, "No.", "report"),
    (LED, "Wouldn't Friday be better?", "leading_question", "deal"),
    (LED, "Send it today.", "advice", "deal"),
    (LED, "What is the hurdle in it?", "open_question", "deal"),
)


def test_every_move_is_counted_in_the_order_of_the_labels() -> None:
    assert list(moves(TALK)) == list(LEADER)


def test_moves_are_those_of_the_leader_alone() -> None:
    assert sum(moves(TALK).values()) == 6


def test_responses_are_those_of_the_seller_alone() -> None:
    assert (responses(TALK)["ownership"], sum(responses(TALK).values())) == (1, 2)


def test_each_share_of_the_mix_is_one_of_all_units() -> None:
    assert mix(moves(TALK))["open_question"].value == 2 / 6


def test_a_leading_question_is_asked_and_advice_is_told() -> None:
    found = ask_tell(moves(TALK))
    assert (found.count, found.cases) == (4, 5)


def test_the_leading_share_is_one_of_questions() -> None:
    found = leading_share(moves(TALK))
    assert (found.count, found.cases) == (1, 4)


def test_an_open_question_about_a_deal_is_neither_development_nor_inspection() -> None:
    found = development_share(TALK)
    assert (found.count, found.cases) == (2, 4)
