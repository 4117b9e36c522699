"""Pieces become turns: in the order of time, without what is said twice, one spelling a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from touchline.mirror.reading.names import key
from touchline.mirror.reading.transcript import Piece, Turn


def turns(pieces: Iterable[Piece]) -> tuple[Turn, ...]:
    """The turns of a conversation. A piece without a name goes on from the one before it."""
    return tuple(_joined(_without_repeats(_in_order(_named(pieces)))))


def apart(pieces: Iterable[Piece]) -> tuple[Turn, ...]:
    """The lines of a note: each stands for itself."""
    return tuple(Turn(piece.name, piece.text) for piece in pieces if piece.text)


def _named(pieces: Iterable[Piece]) -> Iterator[Piece]:
    spelled: dict[str, str] = {}
    before = ""
    for piece in pieces:
        before = spelled.setdefault(key(piece.name), piece.name) if piece.name else before
        yield replace(piece, name=before)


def _in_order(pieces: Iterable[Piece]) -> list[Piece]:
    """By their beginnings, where all have one; those of equal beginnings keep their order."""
    found = list(pieces)
    starts = [piece.start for piece in found if piece.start is not None]
    if len(starts) < len(found):
        return found
    return [found[at] for at in sorted(range(len(found)), key=lambda at: starts[at])]


def _without_repeats(pieces: list[Piece]) -> Iterator[Piece]:
    """Captions that roll up repeat their last line: what goes on from its words replaces it."""
    last: Piece | None = None
    for piece in pieces:
        if last and _goes_on(last, piece):
            last = replace(piece, start=last.start)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _goes_on(last: Piece, piece: Piece) -> bool:
    if last.name != piece.name or last.end is None or piece.start is None:
        return False
    same = piece.text == last.text or piece.text.startswith(last.text + " ")
    return same and piece.start <= last.end


def _joined(pieces: Iterable[Piece]) -> Iterator[Turn]:
    group: list[Piece] = []
    for piece in pieces:
        if group and piece.name != group[0].name:
            yield _turn(group)
            group = []
        group.append(piece)
    if group:
        yield _turn(group)


def _turn(group: list[Piece]) -> Turn:
    starts = [piece.start for piece in group if piece.start is not None]
    ends = [piece.end for piece in group if piece.end is not None]
    text = " ".join(piece.text for piece in group)
    return Turn(group[0].name, text, min(starts, default=None), max(ends, default=None))
