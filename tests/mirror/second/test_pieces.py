"""Words in pieces, the longest known piece first."""

from hypothesis import given
from hypothesis import strategies as st

from touchline.mirror.second.pieces import LONGEST_UNIT, Pieces

KNOWN = ["[PAD]", "[UNK]", "[LEADER]", "[SELLER]", "don", "'", "t", "fore", "##cast", "##s", "what",
         "?", "f", "##o", "a"]  # fmt: skip
PIECES = Pieces(KNOWN)


def test_the_longest_piece_is_taken_first() -> None:
    assert list(PIECES.pieces("forecasts")) == ["fore", "##cast", "##s"]


def test_an_apostrophe_parts_a_word_as_the_starting_weights_were_taught() -> None:
    assert list(PIECES.pieces("Don’t?")) == ["don", "'", "t", "?"]


def test_a_word_that_cannot_be_put_together_is_unknown_as_a_whole() -> None:
    assert list(PIECES.pieces("forest")) == ["[UNK]"]


def test_a_run_of_letters_without_end_is_unknown() -> None:
    assert list(PIECES.pieces("a" * 1_000_000)) == ["[UNK]"]


def test_a_unit_begins_with_who_speaks() -> None:
    assert [PIECES.unit("leader", "what?")[0], PIECES.unit("seller", "what?")[0]] == [2, 3]


@given(st.text())
def test_a_unit_is_never_longer_than_its_limit(text: str) -> None:
    assert 1 <= len(PIECES.unit("seller", text * 40)) <= LONGEST_UNIT
