"""The seller's last words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mirror.judged import LED, SOLD, judged
from touchline.mirror.rewrites.quoting import last_words

LONG = "they moved the whole team to the new building over the summer and nobody told me"


def quoted(text: str, label: str = "report") -> list[str]:
    return [quote.text for quote in last_words(judged((SOLD, text, label)))]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("He never picks up the phone.", "He never picks up the phone"),
        ("Um, yeah, so he never picks up.", "he never picks up"),
        (LONG, "… the whole team to the new building over the summer and nobody told me"),
        ("[laughs] No, she really does not.", "she really does not"),
        (f"{LONG} but he never answers", "nobody told me but he never answers"),
    ],
)
def test_it_is_cut_to_what_can_be_said_back(text: str, quote: str) -> None:
    assert quoted(text) == [quote]


@pytest.mark.parametrize("text", ["", "?!", "Forty.", "The one with the children", "Is he there?"])
def test_what_says_too_little_is_not_quoted(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize("label", ["other", "request"])
def test_greetings_and_requests_are_not_quoted(label: str) -> None:
    assert quoted("I hope that you are well.", label) == []


def test_assent_is_quoted_only_where_there_is_nothing_else() -> None:
    talk = judged(
        (SOLD, "They left us in May.", "report"),
        (SOLD, "Yes, I can do that.", "compliance"),
    )
    assert [quote.label for quote in last_words(talk)] == ["report", "compliance"]


def test_only_one_turn_is_quoted() -> None:
    talk = judged(
        (SOLD, "They left us in May.", "report"),
        (LED, "And?"),
        (SOLD, "I never asked them why.", "disclosure"),
    )
    assert [quote.text for quote in last_words(talk)] == ["I never asked them why"]


@given(st.text(max_size=120))
def test_a_quote_is_always_what_was_said(text: str) -> None:
    assert all(quote.removeprefix("… ") in text for quote in quoted(text))
