"""What the first tier says of units: sums of integers, the largest wins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from touchline.mirror.first.features import bucket_sets
from touchline.mirror.first.weights import Weights, weights
from touchline.mirror.naming import LABELS, LEADING, Rows, named
from touchline.mirror.said import Labelled, Said

MANY: Final = 512  # units summed at once, so that a long conversation needs no more memory


def sums(units: Sequence[Said], using: Weights | None = None) -> NDArray[np.int32]:
    """[units, LABELS]: for each label what its buckets add up to."""
    known = using or weights()
    found = np.zeros((len(units), LABELS), dtype=np.int32)
    sets = bucket_sets(units)
    for begin in range(0, len(units), MANY):
        some = sets[begin : begin + MANY]
        starts = np.cumsum([0, *(len(each) for each in some)])
        places = np.empty(starts[-1], dtype=np.intp)
        for each, start, end in zip(some, starts, starts[1:], strict=False):
            places[start:end] = np.fromiter(each, dtype=np.intp, count=len(each))
        rows = known.table[places]
        found[begin : begin + MANY] = np.add.reduceat(rows, starts[:-1], axis=0, dtype=np.int32)
    return found + known.added


def label(units: Sequence[Said], using: Weights | None = None) -> tuple[Labelled, ...]:
    """Each unit with its label; the first of two equal sums wins."""
    if not units:
        return ()
    known = using or weights()
    rows = sums(units, known)
    rows[:, LEADING] -= known.caution
    return named(units, rows, known.sure, margin)


def margin(rows: Rows) -> Rows:
    """How much larger the largest of each row is than the next."""
    ordered = np.partition(rows, -2, axis=1)
    found: Rows = ordered[:, -1] - ordered[:, -2]
    return found
