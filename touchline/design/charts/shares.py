"""A whole and its parts as one bar: how many of those that came went where."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, GAP = 160.0, 14.0, 1.5


@dataclass(frozen=True)
class Piece:
    """One part of the bar, in units of its track; `kind` is the name of its pattern."""

    kind: str
    x: float
    width: float


@dataclass(frozen=True)
class SharesBar:
    """A bar on a track of `width` units; its length says how large the whole is."""

    pieces: tuple[Piece, ...]
    width: float = WIDTH
    height: float = HEIGHT


def draw_shares(parts: Sequence[tuple[str, int]], *, longest: int) -> SharesBar:
    """Lay parts end to end; `longest` is the whole that fills the track.

    A part with a case is never thinner than a hairline, so that it does not vanish.
    """
    pieces: list[Piece] = []
    x = 0.0
    for kind, count in parts:
        if count <= 0:
            continue
        width = max(count / max(longest, 1) * WIDTH, GAP)
        pieces.append(Piece(kind, round(x, 2), round(max(width - GAP, 0.8), 2)))
        x += width
    return SharesBar(tuple(pieces))
