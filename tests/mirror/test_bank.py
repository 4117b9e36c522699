"""The question bank and the exchanges to practise on: open, short, and found by their words."""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.mirror.bank import Question, bank, search
from touchline.mirror.characters import WEB, folded
from touchline.mirror.labels import FOCUS

SITUATIONS = (
    "opening", "exploring", "blind_spots", "who_to_become", "obstacles",
    "commitment", "review", "debrief", "stuck", "winning",
)  # fmt: skip
INVITATIONS = (
    "walk me", "talk me", "take me", "tell me", "give me", "let me hear",
    "describe", "picture", "draw", "lay", "sit",
)  # fmt: skip
LEADING = (
    "have you considered", "have you thought", "have you tried", "did you forget", "why didn't",
    "why don't", "why not", "don't you", "didn't you", "wouldn't", "shouldn't", "should you",
    "you should", "couldn't", "could you just", "isn't", "aren't you", "what about", "how about",
    "what if you", "what stopped you", ", right?",
)  # fmt: skip
MOST_WORDS = 25
EXCHANGES = json.loads((WEB / "practice.json").read_text(encoding="utf-8"))["exchanges"]


def sentences(text: str) -> list[str]:
    """The sentences of a folded text, without their marks at the end."""
    return [each.strip() for each in folded(text).replace("?", ".").split(".") if each.strip()]


def is_asked_or_invited(question: Question) -> bool:
    invited = any(each.startswith(INVITATIONS) for each in sentences(question.text))
    return question.text.endswith("?") or (question.text.endswith(".") and invited)


def test_the_situations_are_the_ten_of_a_coaching_talk() -> None:
    assert tuple(situation.key for situation in bank().situations) == SITUATIONS


def test_questions_stand_in_the_order_of_the_situations() -> None:
    places = [SITUATIONS.index(question.situation) for question in bank().questions]
    assert places == sorted(places)


def test_there_are_some_hundred_and_fifty_questions() -> None:
    assert 150 <= len(bank().questions) <= 160


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_situation_has_fourteen_to_seventeen_questions(situation: str) -> None:
    held = Counter(question.situation for question in bank().questions)
    assert 14 <= held[situation] <= 17


def test_no_two_questions_share_an_id() -> None:
    ids = [question.id for question in bank().questions]
    assert [each for each, times in Counter(ids).items() if times > 1] == []


def test_an_id_is_a_slug_that_fits_an_address() -> None:
    ids = [question.id for question in bank().questions]
    assert [each for each in ids if not each.isascii() or not each.replace("-", "").isalnum()] == []


def test_no_question_is_asked_twice() -> None:
    texts = [" ".join(sentences(question.text)) for question in bank().questions]
    assert [each for each, times in Counter(texts).items() if times > 1] == []


def test_every_text_is_a_question_or_an_invitation() -> None:
    assert [each.text for each in bank().questions if not is_asked_or_invited(each)] == []


def test_no_text_holds_a_leading_phrase() -> None:
    texts = [question.text for question in bank().questions]
    assert [text for text in texts if any(phrase in folded(text) for phrase in LEADING)] == []


@pytest.mark.parametrize("part", ["text", "when", "listen_for"])
def test_what_is_said_is_short(part: str) -> None:
    said = [getattr(question, part) for question in bank().questions]
    assert [each for each in said if not 0 < len(each.split()) <= MOST_WORDS] == []


@pytest.mark.parametrize("part", ["when", "listen_for"])
def test_when_and_what_to_listen_for_are_one_sentence(part: str) -> None:
    said = [getattr(question, part) for question in bank().questions]
    assert [each for each in said if not each.endswith(".") or len(sentences(each)) != 1] == []


def test_no_more_than_a_third_begins_with_what() -> None:
    begun = [question.text.split()[0] for question in bank().questions]
    assert begun.count("What") <= len(begun) / 3


def test_the_bank_is_read_once() -> None:
    assert bank() is bank()


def test_a_question_is_found_by_how_a_word_begins() -> None:
    assert "costs-too-much" in {question.id for question in search("pric")}


def test_a_word_is_not_found_by_its_end() -> None:
    assert search("ustomer") == ()


def test_a_question_is_found_without_accents_and_case() -> None:
    assert search("CÚSTÔMER") == search("customer") != ()


def test_all_words_must_occur() -> None:
    assert search("customer forecast") == tuple(
        question for question in search("customer") if question in search("forecast")
    )


@pytest.mark.parametrize("part", ["text", "when", "listen_for"])
def test_each_part_of_a_question_is_searched(part: str) -> None:
    question = next(each for each in bank().questions if each.id == "buyers-diary")
    assert question in search(getattr(question, part))


@pytest.mark.parametrize("nothing", ["", "   ", "?!", "…"])
def test_a_search_for_nothing_gives_all(nothing: str) -> None:
    assert search(nothing) == bank().questions


@given(st.text(max_size=40))
def test_whatever_is_searched_the_order_is_kept(words: str) -> None:
    ids = [question.id for question in bank().questions]
    places = [ids.index(question.id) for question in search(words)]
    assert places == sorted(places)


def test_there_are_twenty_four_exchanges_to_practise_on() -> None:
    assert len(EXCHANGES) == 24


def test_no_two_exchanges_share_an_id() -> None:
    assert len({exchange["id"] for exchange in EXCHANGES}) == len(EXCHANGES)


@pytest.mark.parametrize("focus", FOCUS)
def test_each_focus_is_practised_three_times(focus: str) -> None:
    assert [exchange["focus"] for exchange in EXCHANGES].count(focus) >= 3


def test_a_hint_does_not_give_the_question_away() -> None:
    assert [exchange["hint"] for exchange in EXCHANGES if "?" in exchange["hint"]] == []
