"""The rules of a round as one text, always the same; its hash goes into every ballot."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def as_text(rules: Mapping[str, Any]) -> str:
    """Canonical JSON: keys sorted, no spaces. Raises ValueError for what has no one way to write.

    Figures with a point are written as text ("1", "1/2"): two programs may print them differently.
    """
    plain = dict(rules)
    _check(plain)
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    text.encode()  # half a character of UTF-16 is no text: UnicodeEncodeError is a ValueError
    return text


def in_fours(hexadecimal: str) -> str:
    """A hash in groups of four, as two people read it to each other."""
    return " ".join(hexadecimal[at : at + 4] for at in range(0, len(hexadecimal), 4))


def _check(said: object) -> None:
    if isinstance(said, dict):
        if not all(isinstance(key, str) for key in said):
            raise ValueError("a key of the rules is text")
        for each in said.values():
            _check(each)
    elif isinstance(said, list | tuple):
        for each in said:
            _check(each)
    elif not (said is None or isinstance(said, str | int)):
        raise ValueError(f"{type(said).__name__} has no one way to be written")
