"""The scales that are shipped: what an organisational psychologist would look for first."""

import re

import pytest

from tests.pulse.rules.asking import BOTH, EVERY, everything_said
from touchline.pulse.rules.scales import FOLDER, SHIPPED, Scale, scale, scales

READ_BY = 12
"""Nobody should need more school than that for an item."""
SAYS_NO = re.compile(r"\b(?:no|not|never|nobody|none|nothing|without|\w+n't|cannot)\b", re.I)
SAYS_NEIN = re.compile(r"\b(?:nicht|nie|niemand|nichts|kein\w*|ohne)\b", re.I)
QUOTED = re.compile(r"[“„].*?[”“]")
MYSELF = re.compile(r"\b(?:I|me|my|mine|we|us|our)\b", re.I)
MICH = re.compile(r"\b(?:ich|mich|mir|mein\w*|wir|uns|unser\w*)\b", re.I)
JARGON = re.compile(
    r"\b(?:leverag|align|stakeholder|empower|engag|synerg|kpi|resilien|mindset|proactiv|"
    r"transpar|feedback culture|deliverable|bandwidth|ownership|psychological)", re.I
)  # fmt: skip


def no_end(texts: list[str], marks: str) -> list[str]:
    return [text for text in texts if not text.endswith(tuple(marks))]


def test_every_file_of_the_folder_is_read() -> None:
    beside = {"who-coaches-me", "did-it-help", "feedback"}
    assert {path.stem for path in FOLDER.glob("*.toml")} == {*SHIPPED, *beside}


def test_each_scale_has_the_key_of_its_file() -> None:
    assert tuple(one.key for one in scales()) == SHIPPED


def test_a_scale_is_found_by_its_key() -> None:
    assert scale("energy-and-load").title == "Energy and load"


def test_a_key_that_nobody_has_finds_none() -> None:
    with pytest.raises(KeyError):
        scale("horoscope")


@BOTH
def test_nothing_of_it_was_left_empty(asked: Scale) -> None:
    assert all([*everything_said(asked), asked.source])


@EVERY
def test_its_words_are_our_own_and_whose_idea_they_follow_is_named(asked: Scale) -> None:
    assert re.match(r"Own wording, not validated; the constructs? .*\(\d{4}\)", asked.source)


@EVERY
def test_at_least_one_item_is_turned_round(asked: Scale) -> None:
    """Who ticks the same everywhere comes out in the middle."""
    assert any(asked.reversed_items)


@EVERY
def test_most_items_are_not_turned_round(asked: Scale) -> None:
    assert sum(asked.reversed_items) * 2 < len(asked.items)


@BOTH
def test_no_item_says_no_twice(asked: Scale) -> None:
    no = SAYS_NO if asked.language == "en" else SAYS_NEIN
    said = [QUOTED.sub("", item.text) for item in asked.items]
    assert [text for text in said if len(no.findall(text)) > 1] == []


@BOTH
def test_an_item_that_is_turned_round_says_no_nowhere(asked: Scale) -> None:
    """To disagree with a denial is a double negative in the head of who reads it."""
    no = SAYS_NO if asked.language == "en" else SAYS_NEIN
    assert [item.text for item in asked.items if item.reversed and no.search(item.text)] == []


@BOTH
def test_whoever_answers_speaks_of_themselves_or_of_their_team(asked: Scale) -> None:
    self = MYSELF if asked.language == "en" else MICH
    assert [item.text for item in asked.items if not self.search(item.text)] == []


@EVERY
def test_no_item_and_no_title_is_jargon(asked: Scale) -> None:
    said = [asked.title, *(item.text for item in asked.items)]
    assert [text for text in said if JARGON.search(text)] == []


@BOTH
def test_its_items_and_sentences_end(asked: Scale) -> None:
    items = [item.text for item in asked.items]
    told = [asked.asks, asked.direction, asked.read_with_care, asked.talk.how]
    assert no_end([*items, *told], ".") == []


@BOTH
def test_everything_in_its_talk_is_a_question(asked: Scale) -> None:
    assert no_end(list(asked.talk.questions), "?") == []


@BOTH
def test_twelve_years_are_enough_to_read_its_items(asked: Scale) -> None:
    assert (asked.reading_age or 99) <= READ_BY


@BOTH
def test_it_is_answered_in_two_minutes(asked: Scale) -> None:
    assert asked.minutes <= 2


@EVERY
def test_both_ends_of_its_direction_are_told(asked: Scale) -> None:
    assert re.fullmatch(r"High: .+\. Low: .+\.", asked.direction)
