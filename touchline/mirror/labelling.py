"""Both tiers together: what each unit does, and how sure that is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from touchline.mirror.first import labelling as first
from touchline.mirror.first.weights import FOLDER, weights
from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.naming import FOCI, LEADING, MOVES, RESPONSES, named
from touchline.mirror.said import LED, Labelled, Said
from touchline.mirror.second.encoder import encoder

TIERS: Final = ("first", "second", "both")
LEFT: Final = 0.05
"""Added to a share before it is carried on, so that no focus is ever out of the question."""
GROUPS: Final = ((MOVES, LEADER), (FOCI, FOCUS), (RESPONSES, SELLER))


@dataclass(frozen=True)
class Joining:
    """How the tiers are averaged: `share` of the second for moves, focus and responses; `heat`,
    what its logits are divided by; `carry`, how much of what a leader was talking about stays from
    one unit to the next; `caution`, what the share of `leading_question` is multiplied by before
    the largest wins, because to be told so wrongly hurts more than not to be told; `sure`, from
    which averaged share a label is as sure as naming.STEPS."""

    share: tuple[float, float, float]
    heat: tuple[float, float, float]
    carry: float
    caution: float
    sure: tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]


def label(units: Sequence[Said], tier: str = "both") -> tuple[Labelled, ...]:
    """Each unit with its label, focus and confidence, by `first`, `second` or `both`."""
    if tier == "first" or not units:
        return first.label(units)
    shares = _shares(units, tier)
    return named(units, shares, joining().sure, lambda rows: rows.max(axis=1))


def _shares(units: Sequence[Said], tier: str) -> NDArray[np.float64]:
    """[units, LABELS]: within each of the three groups shares that add up to 1."""
    known = joining()
    read = encoder().logits(units).astype(np.float64)
    sums = first.sums(units).astype(np.float64) if tier == "both" else None
    found = np.empty_like(read)
    for at, (columns, _) in enumerate(GROUPS):
        found[:, columns] = softmax(read[:, columns] / known.heat[at])
        if sums is not None:
            other = softmax(sums[:, columns] / weights().scales[at])
            found[:, columns] = known.share[at] * found[:, columns] + (1 - known.share[at]) * other
    found[:, MOVES] = cautious(found[:, MOVES], known.caution)
    found[:, FOCI] = carried(found[:, FOCI], units, known.carry)
    return found


def cautious(moves: NDArray[np.float64], caution: float) -> NDArray[np.float64]:
    """[units, LEADER]: the same shares with that of `leading_question` made smaller."""
    found = moves.copy()
    found[:, LEADING] *= caution
    shares: NDArray[np.float64] = found / found.sum(axis=1, keepdims=True)
    return shares


def carried(focus: NDArray[np.float64], units: Sequence[Said], carry: float) -> NDArray[np.float64]:
    """What a leader's unit is about, leaning on what their unit before was about.

    [units, FOCUS]: the shares of each times those of the one before to the power of `carry`, as a
    chain whose next state often is its last. What a seller says in between changes nothing.
    """
    found = focus.copy()
    before: NDArray[np.float64] | None = None
    for at, unit in enumerate(units):
        if unit.speaker != LED:
            continue
        if before is not None:
            found[at] *= (before + LEFT) ** carry
            found[at] /= found[at].sum()
        before = found[at]
    return found


def softmax(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    raised = np.exp(rows - rows.max(axis=1, keepdims=True))
    shares: NDArray[np.float64] = raised / raised.sum(axis=1, keepdims=True)
    return shares


@cache
def joining(folder: Path = FOLDER) -> Joining:
    said = json.loads((folder / "both.json").read_text(encoding="ascii"))
    moves, focus, responses = (tuple(each) for each in said["sure"])
    sure = (moves, focus, responses)
    share, heat = tuple(said["share"]), tuple(said["heat"])
    return Joining(share, heat, said["carry"], said["caution"], sure)
