"""A unit as words and marks."""

import pytest

from tests.mirror.twin import answers
from touchline.mirror.rewrites.tokens import tokens

CUT = {
    "A Follow-up, not now.": ["a", "follow-up", ",", "not", "now", "."],
    "up-to-date": ["up-to-date"],
    "well - then": ["well", "-", "then"],
    "-five 🙂-ok": ["-", "five", "🙂", "-", "ok"],
    "": [],
}


@pytest.mark.parametrize(("text", "words"), CUT.items())
def test_a_word_with_a_hyphen_is_one_word(text: str, words: list[str]) -> None:
    assert [token.read for token in tokens(text)] == words


def test_the_browser_cuts_them_alike() -> None:
    assert answers("cut", list(CUT)) == list(CUT.values())
