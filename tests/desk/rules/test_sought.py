"""What is looked for in the question bank, as it stands in an address."""

import pytest

from touchline.desk.rules.sought import LONGEST, Sought


def test_nothing_is_looked_for_without_words() -> None:
    assert Sought.read({}) == Sought()


def test_an_address_says_what_it_was_read_from() -> None:
    sought = Sought.read({"q": "blind spot", "situation": "stuck", "mine": "on"})
    assert sought.query == "q=blind+spot&situation=stuck&mine=on"


@pytest.mark.parametrize("words", ["x" * 5000, "\0"])
def test_words_without_end_or_sense_are_cut(words: str) -> None:
    assert len(Sought.read({"q": words}).words) <= LONGEST


def test_nothing_looked_for_needs_no_words_in_the_address() -> None:
    assert Sought().query == ""
