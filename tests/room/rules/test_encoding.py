"""One text for the same bytes, one for the same value: what is signed is written one way."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.room.rules.encoding import age_file, canonical, canonical_object, packed, unpacked
from touchline.room.rules.refusals import Unreadable


@given(st.binary())
def test_bytes_come_back_as_they_went(content: bytes) -> None:
    assert unpacked(packed(content)) == content


@pytest.mark.parametrize("text", ["AA==", "AB", "a b", "+/+/", "A", "é", "AAAA\n"])
def test_bytes_that_could_be_written_otherwise_are_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        unpacked(text)


@pytest.mark.parametrize("content", [b"", b"words", b"age-encryption.org/v2\n", b"age-encryption"])
def test_what_is_not_sealed_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable):
        age_file(packed(content))


NAMES = st.text("abcXYZ019_-", min_size=1, max_size=64)
VALUES = st.recursive(
    st.integers(-(2**53) + 1, 2**53 - 1) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner),
    max_leaves=8,
)


@given(st.dictionaries(NAMES, VALUES))
def test_an_object_comes_back_as_it_went(value: dict[str, Any]) -> None:
    assert canonical_object(canonical(value)) == value


@pytest.mark.parametrize(
    "text",
    ['{"b":1,"a":2}', '{"a": 1}', '{"a":1,"a":1}', '{"a":"\\u0041"}', '{"a":1}\n', "[1]", "null",
     '{"a":"\\ud800"}', '{"a":' * 100_000],
)  # fmt: skip
def test_a_text_that_could_be_written_otherwise_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        canonical_object(text)


@pytest.mark.parametrize(
    "text", ['{"a":1.0}', '{"a":true}', '{"a":null}', '{"a":NaN}', '{"a":1e3}']
)
def test_what_has_no_one_form_in_every_language_is_refused(text: str) -> None:
    """Whole numbers, texts, lists and objects are written alike by a browser and by us."""
    with pytest.raises(Unreadable):
        canonical_object(text)
