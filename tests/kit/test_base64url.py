"""Bytes and their one name in base64url without padding."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.kit.base64url import packed, unpacked

SIGNS = string.ascii_letters + string.digits + "-_"


@given(st.binary(max_size=80))
def test_bytes_come_back_as_they_were(content: bytes) -> None:
    assert unpacked(packed(content)) == content


@given(st.binary(max_size=80))
def test_a_name_has_only_signs_that_an_address_takes(content: bytes) -> None:
    assert set(packed(content)) <= set(SIGNS)


@given(st.one_of(st.text(SIGNS, max_size=12), st.text(max_size=12)))
def test_a_text_names_bytes_only_if_it_is_the_name_they_get(text: str) -> None:
    try:
        content = unpacked(text)
    except ValueError:
        return
    assert packed(content) == text


@pytest.mark.parametrize("text", ["A", "AB", "AA==", "AA\n", "A+/A", "ÄÄÄÄ", "AAAAA"])
def test_what_is_no_such_name_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpacked(text)


@pytest.mark.parametrize(
    ("content", "text"),
    [(b"", ""), (b"f", "Zg"), (b"fo", "Zm8"), (b"foo", "Zm9v"), (b"\xfb\xff", "-_8")],
)
def test_it_is_the_base64url_of_rfc_4648(content: bytes, text: str) -> None:
    assert packed(content) == text
