"""“Find out:” stands before a promise once, however its words begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.find_out import said_once

LABEL = "Find out"


@pytest.mark.parametrize(
    ("words", "labelled", "rest"),
    [
        ("who signs", True, "who signs"),
        ("Find out: who signs", True, "who signs"),
        ("find out : FIND OUT: who signs", True, "who signs"),
        ("Find out who signs", False, "Find out who signs"),
        ("Find out: find out who signs", False, "find out who signs"),
        ("Find outside help", True, "Find outside help"),
        ("Find out:", False, "Find out:"),
        ("Find out", False, "Find out"),
    ],
)
def test_the_label_is_said_once(words: str, labelled: bool, rest: str) -> None:
    assert said_once(words, label=LABEL) == (labelled, rest)


BEGINS = st.lists(st.sampled_from(["Find out:", "find out: ", "FIND OUT :", "Find out ", " "]))


@given(BEGINS, st.text(max_size=40))
def test_it_never_stands_twice_and_no_word_is_lost(begins: list[str], words: str) -> None:
    typed = "".join(begins) + words
    labelled, rest = said_once(typed, label=LABEL)
    said = f"{LABEL}: {rest}" if labelled else rest
    again = said_once(said, label=LABEL)
    assert again == (labelled, rest)
    assert typed.endswith(rest) or typed.strip().endswith(rest)
    assert not (labelled and rest.casefold().startswith("find out:"))
