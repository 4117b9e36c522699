"""Keys that appear in addresses."""

import re

from django.urls.converters import SlugConverter
from hypothesis import given
from hypothesis import strategies as st

from touchline.kit.ids import ALPHABET, LENGTH, fits_an_address, new_key


def test_a_key_has_fourteen_characters() -> None:
    assert len(new_key()) == LENGTH == 14


def test_a_key_is_made_of_the_alphabet_alone() -> None:
    assert set("".join(new_key() for _ in range(200))) <= set(ALPHABET)


def test_every_character_of_the_alphabet_is_used() -> None:
    assert set("".join(new_key() for _ in range(200))) == set(ALPHABET)


def test_the_alphabet_has_no_two_characters_that_look_alike() -> None:
    assert not set(ALPHABET) & set("01ilo")


def test_no_key_comes_twice() -> None:
    assert len({new_key() for _ in range(1000)}) == 1000


@given(st.text(max_size=70))
def test_what_fits_an_address_is_what_a_slug_takes(key: str) -> None:
    taken = re.fullmatch(f"(?:{SlugConverter.regex})\\Z", key) is not None
    assert fits_an_address(key, longest=60) is (taken and len(key) <= 60)


@given(st.from_regex(SlugConverter.regex, fullmatch=True))
def test_a_slug_fits_an_address_unless_it_is_too_long(key: str) -> None:
    assert fits_an_address(key, longest=60) is (len(key) <= 60)
