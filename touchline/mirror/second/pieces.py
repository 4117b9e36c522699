"""Words in pieces that the encoder knows, the longest first (WordPiece, Schuster and Nakajima
2012).

The twin of `web/second/pieces.js`; the pieces are those of the starting weights that conversations
use, in `web/second/pieces.json`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from touchline.mirror.characters import folded, words

UNKNOWN: Final = "[UNK]"
LEADER: Final = "[LEADER]"
SELLER: Final = "[SELLER]"
LONGEST_WORD: Final = 40
"""Characters; a longer run of letters is no word and becomes UNKNOWN."""
LONGEST_UNIT: Final = 64
"""Pieces of one unit that are read, its marker among them; the rest of a longer one is passed
over."""


class Pieces:
    """A vocabulary of word pieces; `##` begins those that go on with a word."""

    def __init__(self, known: Sequence[str]) -> None:
        self._ids = {piece: at for at, piece in enumerate(known)}
        self._longest = max(len(piece) for piece in known)

    def unit(self, speaker: str, text: str) -> list[int]:
        """The ids of one unit: a marker for who speaks, then its pieces, LONGEST_UNIT at most."""
        marker = self._ids[LEADER if speaker == "leader" else SELLER]
        return [marker, *(self._ids[piece] for piece in self.pieces(text))][:LONGEST_UNIT]

    def pieces(self, text: str) -> Iterator[str]:
        for word in words(folded(text)):
            for part in _parts(word):
                yield from self._cut(part)

    def _cut(self, word: str) -> list[str]:
        if len(word) > LONGEST_WORD:
            return [UNKNOWN]
        found: list[str] = []
        at = 0
        while at < len(word):
            piece = self._next(word, at)
            if piece is None:
                return [UNKNOWN]
            found.append(piece)
            at += len(piece) - (2 if at else 0)
        return found

    def _next(self, word: str, at: int) -> str | None:
        for end in range(min(len(word), at + self._longest), at, -1):
            piece = f"##{word[at:end]}" if at else word[at:end]
            if piece in self._ids:
                return piece
        return None


def _parts(word: str) -> Iterator[str]:
    """`don't` → `don`, `'`, `t`: the starting weights were taught so."""
    for at, part in enumerate(word.split("'") if word != "'" else ["", ""]):
        if at:
            yield "'"
        if part:
            yield part
