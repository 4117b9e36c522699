"""Who talked, and for how long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mirror.judged import LED, SOLD, judged, timed
from touchline.mirror.characters import DIGIT, LETTER, folded, kind, words
from touchline.mirror.summary.talk import (
    count_words,
    longest,
    parts,
    spoken_seconds,
    spoken_words,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("?!…", 0),
        ("Don't rush Q3.", 3),
        ("It’s 40,000 – really", 4),
        ("شركة جديدة", 2),
    ],
)
def test_only_what_has_a_letter_or_a_digit_is_a_word(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.text(alphabet="aZ9'’é .,-🙂ش", max_size=30) | st.text(max_size=30))
def test_a_text_has_as_many_words_as_the_characters_part(text: str) -> None:
    parted = [word for word in words(folded(text)) if kind(word[0]) in (LETTER, DIGIT)]
    assert count_words(text) == len(parted)


def test_words_are_counted_by_who_said_them() -> None:
    talk = judged((LED, "What happened there?"), (SOLD, "They left."))
    assert spoken_words(talk) == {LED: 3, SOLD: 2}


def test_where_nothing_was_said_nobody_has_a_part_of_it() -> None:
    assert parts({LED: 0, SOLD: 0}) is None


def test_a_turn_lasts_from_its_first_start_to_its_last_end() -> None:
    talk = judged((LED, "So."), (LED, "What now?"), (SOLD, "I leave."))
    assert spoken_seconds(timed(talk, (0, None), (None, 4.5), (5, 6))) == {LED: 4.5, SOLD: 1}


@pytest.mark.parametrize("broken", [(None, 3.0), (1.0, None), (3.0, 2.0)])
def test_one_broken_time_leaves_seconds_unsaid(broken: tuple[float, float]) -> None:
    assert spoken_seconds(timed(judged((LED, "So."), (SOLD, "Yes.")), (0, 1), broken)) is None


def test_the_longest_monologue_says_who_and_from_where() -> None:
    talk = judged((LED, "So?"), (SOLD, "One two.", "report"), (SOLD, "Three four."))
    found = longest(talk)
    assert found
    assert (found.words, found.name, found.unit) == (4, "Imre", 2)


def test_a_short_aside_does_not_end_a_monologue() -> None:
    talk = judged((SOLD, "One two.", "report"), (LED, "Mm-hm."), (SOLD, "Three.", "report"))
    found = longest(talk)
    assert found
    assert found.words == 3


def test_what_is_said_at_length_ends_a_monologue() -> None:
    talk = judged(
        (SOLD, "One two three four.", "report"),
        (LED, "Let me just close the door."),
        (SOLD, "Five six.", "report"),
    )
    found = longest(talk)
    assert found
    assert (found.name, found.words) == ("Dana", 6)


def test_a_question_ends_a_monologue() -> None:
    talk = judged((SOLD, "One two."), (LED, "Why?", "open_question"), (SOLD, "Three."))
    found = longest(talk)
    assert found
    assert found.words == 2


def test_nobody_has_the_longest_monologue_of_an_empty_conversation() -> None:
    assert longest([]) is None
