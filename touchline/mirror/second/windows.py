"""A conversation in windows: as many units as fit, after enough of what was said before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

PIECES: Final = 256
"""In a window, at most."""
BEFORE: Final = 48
"""Pieces of earlier units at the head of a window that are read again, at least, where there are
any."""


class Window(NamedTuple):
    """Units `first` to `last` (end excluded) are read; those from `counts` on get their label
    here."""

    first: int
    counts: int
    last: int


def windows(lengths: Sequence[int]) -> Iterator[Window]:
    """How units of these lengths, in pieces, are read. Every unit counts in exactly one window."""
    counts = 0
    while counts < len(lengths):
        first, filled = counts, 0
        while (
            first > 0
            and filled < BEFORE
            and filled + lengths[first - 1] + lengths[counts] <= PIECES
        ):
            first -= 1
            filled += lengths[first]
        last = counts
        while last < len(lengths) and (last == counts or filled + lengths[last] <= PIECES):
            filled += lengths[last]
            last += 1
        yield Window(first, counts, last)
        counts = last
