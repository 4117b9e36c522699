"""What a unit is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.mirror.labels import FOCUS
from touchline.mirror.rewrites.names import talking
from touchline.mirror.rewrites.rules import rules
from touchline.mirror.rewrites.tokens import tokens
from touchline.mirror.rewrites.topics import topics


def about(text: str, focus: str = "deal", *present: str) -> list[tuple[str, str]]:
    found = topics(tokens(text), focus, talking(frozenset(present)))
    return [(topic.text, topic.kind) for topic in found]


@pytest.mark.parametrize(
    ("text", "topic", "kind"),
    [
        ("Have you thought about calling the decision maker?", "the decision maker", "person"),
        ("why did you show their board the price list", "the price list", "paper"),
        ("Isn't it the first call that matters?", "the first call", "event"),
        ("Send your proposal today.", "your proposal", "draft"),
        ("No, do it on price, trustees read price.", "price", "number"),
        ("What would a professor say?", "a professor", "anyone"),
        ("Don't call the cfo.", "the CFO", "person"),
        ("Wasn't that the follow-up call?", "the follow-up call", "event"),
        ("But surely you'd want the tradies?", "the tradies", "unknown"),
        ("Fourteen people came as a surprise.", "the fourteen people", "count"),
        ("Bring the old man along as well.", "the old man", "person"),
        ("Get me five from the market women.", "the market women", "unknown"),
        ("Don't you want it from the lawyer doing this?", "the lawyer", "person"),
    ],
)
def test_a_noun_phrase_is_kept_as_it_can_stand_in_a_question(
    text: str, topic: str, kind: str
) -> None:
    assert (topic, kind) in about(text)


@pytest.mark.parametrize(
    "text",
    [
        "and how did that work out",
        "You'll have squared it with the drivers' council?",
        "Put it on the table this week.",
        "Is that the person?",
        "That gets you over the hump.",
        "Is it because your mother speaks like that?",
        "And so was Malin's.",
        "Take the small meeting room from four.",
        "",
    ],
)
def test_where_no_list_is_sure_there_is_no_topic(text: str) -> None:
    assert about(text) == []


def test_a_company_that_acts_is_not_read_as_one_noun() -> None:
    assert about("Then the customer calls, no?") == [("the customer", "person")]


def test_a_name_in_mid_sentence_is_a_topic() -> None:
    assert about("Call Hülya Hanım today.") == [("Hülya Hanım", "name")]


def test_the_name_of_who_is_talked_to_is_none() -> None:
    assert about("I told Imre and I tell Dana.", "deal", "Imre Nagy", "Dana") == []


def test_a_word_that_only_begins_a_sentence_is_no_name() -> None:
    assert about("Fine. Amsterdam calls.") == []


def test_a_forecast_is_a_number_alone_where_numbers_are_talked_about() -> None:
    assert about("is seventy five really a commit", "numbers")[0] == ("seventy five", "figure")


def test_a_time_of_day_is_no_forecast() -> None:
    assert about("ring her at eleven", "numbers") == []


def test_how_long_it_lasted_is_a_topic() -> None:
    assert about("And why did you wait four days to tell me?") == [("those four days", "span")]


def test_what_the_leader_proposes_comes_last() -> None:
    told = about("So you bring the lawyer and then read the contract.", "deal")
    assert told == [("the contract", "paper"), ("the lawyer", "person")]


def test_a_number_that_begins_a_sentence_is_no_name() -> None:
    assert about("Seventy-five, really?", "numbers") == [("Seventy-five", "figure")]


def test_what_the_focus_is_about_comes_first() -> None:
    text = "Was the number from the buyer?"
    assert (about(text, "numbers")[0][1], about(text, "deal")[0][1]) == ("number", "person")


def test_every_kind_of_topic_has_a_place_in_every_focus_and_its_questions() -> None:
    kinds = set(rules().templates)
    assert all(set(rules().kinds[focus]) == kinds for focus in FOCUS)


def test_every_noun_is_of_a_kind_that_has_questions() -> None:
    assert set(rules().nouns.values()) <= set(rules().templates)


@given(st.text(max_size=80), st.sampled_from(FOCUS))
def test_whatever_is_read_is_made_of_words_that_were_there(text: str, focus: str) -> None:
    words = {token.read for token in tokens(text)} | {"the", "those"}
    for topic in topics(tokens(text), focus):
        assert {token.read for token in tokens(topic.text)} <= words
