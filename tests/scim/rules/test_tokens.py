"""Tokens: read as they are written, and kept as a hash that says nothing."""

from hypothesis import given
from hypothesis import strategies as st

from touchline.kit.ids import new_key
from touchline.scim.rules import tokens


def test_a_token_is_read_as_it_was_written() -> None:
    key, secret = new_key(), tokens.new_secret()
    assert tokens.read(tokens.written(key, secret)) == (key, secret)


def test_the_hash_is_of_the_secret_alone() -> None:
    secret = tokens.new_secret()
    assert (tokens.same(secret, tokens.hashed(secret)), secret in tokens.hashed(secret)) == (
        True, False,
    )  # fmt: skip


@given(st.text(max_size=100))
def test_other_words_are_no_token(words: str) -> None:
    assert tokens.read(words) is None
