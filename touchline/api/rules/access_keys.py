"""Access keys: the words that are copied into a program, and how much one may ask."""

from datetime import timedelta
from typing import Final

from touchline.kit import secret_words
from touchline.kit.secret_words import hashed, new_secret, same

__all__ = [
    "A_MINUTE",
    "LONGEST",
    "MOST",
    "PREFIX",
    "hashed",
    "new_secret",
    "read",
    "same",
    "written",
]

PREFIX: Final = "touchline_key"
LONGEST: Final = timedelta(days=366)
MOST: Final = 600
"""Requests of one key a minute."""
A_MINUTE: Final = 60


def written(key: str, secret: str) -> str:
    """The key as it is copied into a program."""
    return secret_words.written(PREFIX, key, secret)


def read(words: str) -> tuple[str, str] | None:
    """Its key and its secret, or None if it is no access key of ours."""
    return secret_words.read(PREFIX, words)
