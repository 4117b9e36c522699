"""Letters, digits and spaces by one table, whatever Python and browser think of Unicode."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.mirror.characters import DIGIT, LETTER, MARK, SPACE, WEB, folded, kind, words


@pytest.mark.parametrize(
    ("character", "is_a"),
    [("a", LETTER), ("É", LETTER), ("ש", LETTER), ("7", DIGIT), ("٣", DIGIT), ("\u00a0", SPACE),
     ("\u3000", MARK), ("'", MARK), ("_", MARK), ("€", MARK), ("🙂", MARK)],
)  # fmt: skip
def test_each_character_is_of_one_kind(character: str, is_a: str) -> None:
    assert kind(character) == is_a


@pytest.mark.parametrize(
    ("written", "read"),
    [("Don’t", "don't"), ("ÉCLAIR", "eclair"), ("Žižek", "zizek"), ("straße", "straße"),
     ("İstanbul", "istanbul"), ("ΣΑΣ", "σασ")],
)  # fmt: skip
def test_a_text_is_read_in_lower_case_without_accents(written: str, read: str) -> None:
    assert folded(written) == read


@given(st.text())
def test_reading_keeps_the_number_of_characters(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text())
def test_words_and_marks_lose_nothing_but_spaces(text: str) -> None:
    kept = "".join(each for each in folded(text) if kind(each) != SPACE)
    assert "".join(words(folded(text))) == kept


def test_an_apostrophe_between_letters_belongs_to_its_word() -> None:
    assert words("don't 'quote' rock'n'roll") == ["don't", "'", "quote", "'", "rock'n'roll"]


def test_each_mark_stands_alone() -> None:
    assert words("so… what?!") == ["so", "…", "what", "?", "!"]


def test_the_table_is_plain_ascii_so_that_no_editor_changes_it() -> None:
    assert json.loads((WEB / "characters.json").read_text(encoding="ascii"))["fold"]["É"] == "e"
