"""Tokens of a directory: the words that are copied into it."""

from typing import Final

from touchline.kit import secret_words
from touchline.kit.secret_words import hashed, new_secret, same

__all__ = ["PREFIX", "hashed", "new_secret", "read", "same", "written"]

PREFIX: Final = "touchline_scim"


def written(key: str, secret: str) -> str:
    """The token as it is copied into the directory."""
    return secret_words.written(PREFIX, key, secret)


def read(token: str) -> tuple[str, str] | None:
    """Its key and its secret, or None if it is no token of ours."""
    return secret_words.read(PREFIX, token)
