"""What the first tier says of units: sums of integers, the largest wins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from touchline.mirror.first.features import buckets
from touchline.mirror.first.weights import LABELS, Weights, weights
from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.planted import SURE, planted
from touchline.mirror.said import LED, Labelled, Said

STEPS: Final = tuple(range(15, 100))
"""Confidence in hundredths, one for each margin of `Weights.sure`."""
CLEAR: Final = 60
"""Hundredths: what is less likely right than this is unclear."""
LEADING: Final = LEADER.index("leading_question")
MOVES: Final = slice(0, len(LEADER))
FOCI: Final = slice(MOVES.stop, MOVES.stop + len(FOCUS))
RESPONSES: Final = slice(FOCI.stop, LABELS)
MANY: Final = 512  # units summed at once, so that a long conversation needs no more memory


def sums(units: Sequence[Said], using: Weights | None = None) -> NDArray[np.int32]:
    """[units, LABELS]: for each label what its buckets add up to."""
    known = using or weights()
    found = np.zeros((len(units), LABELS), dtype=np.int32)
    set_buckets = buckets(units)
    for begin in range(0, len(units), MANY):
        some = set_buckets[begin : begin + MANY]
        starts = np.cumsum([0, *(len(each) for each in some)])[:-1]
        rows = known.table[np.concatenate([np.asarray(each, dtype=np.intp) for each in some])]
        found[begin : begin + MANY] = np.add.reduceat(rows, starts, axis=0, dtype=np.int32)
    return found + known.added


def label(units: Sequence[Said], using: Weights | None = None) -> tuple[Labelled, ...]:
    """Each unit with its label; the first of two equal sums wins."""
    if not units:
        return ()
    known = using or weights()
    return tuple(
        _labelled(unit, row, known) for unit, row in zip(units, sums(units, known), strict=True)
    )


def _labelled(unit: Said, row: NDArray[np.int32], known: Weights) -> Labelled:
    if unit.speaker != LED:
        at, sure = _best(row[RESPONSES], known.sure[2])
        return Labelled(unit, SELLER[at], None, sure / 100, sure < CLEAR)
    moves = row[MOVES].copy()
    moves[LEADING] -= known.caution
    at, sure = (LEADING, SURE) if planted(unit.text) else _best(moves, known.sure[0])
    move = LEADER[at]
    focus = None if move == "other" else FOCUS[int(row[FOCI].argmax())]
    return Labelled(unit, move, focus, sure / 100, sure < CLEAR)


def _best(row: NDArray[np.int32], sure: Sequence[int]) -> tuple[int, int]:
    """The place of the largest sum, and how likely it is right, in hundredths."""
    at = int(row.argmax())
    margin = int(row[at] - np.partition(row, -2)[-2])
    return at, STEPS[max(bisect_right(sure, margin) - 1, 0)]
