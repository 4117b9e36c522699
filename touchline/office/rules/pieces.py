"""A line as pieces: plain words, `code` and **strong** words, as documents write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARKED = re.compile(r"(`[^`]+`|\*\*[^*]+\*\*)")


@dataclass(frozen=True)
class Piece:
    """Some words of a line; `kind` is plain, code or strong."""

    kind: str
    words: str


Line = tuple[Piece, ...]


def pieces(line: str) -> Line:
    """The pieces of a line, in their order; a mark without its other half is plain."""
    return tuple(_pieces(line))


def _pieces(line: str) -> Iterator[Piece]:
    for words in _MARKED.split(line):
        if words.startswith("`"):
            yield Piece("code", words.strip("`"))
        elif words.startswith("**"):
            yield Piece("strong", words.strip("*"))
        elif words:
            yield Piece("plain", words)
