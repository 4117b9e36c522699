"""From where the live hint speaks: how sure the first tier must be of a leading question that it
reads alone, as it is typed, so that RIGHT of its hints are right in voices it never met."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from touchline.mirror.characters import WEB
from touchline.mirror.labels import LEADER
from touchline.mirror.naming import STEPS

RIGHT = 0.92
LEADING = LEADER.index("leading_question")


def threshold(
    sums: NDArray[np.int64], moves: NDArray[np.int64], sure: Sequence[int]
) -> dict[str, float]:
    """`sums`: [units, LEADER] of leaders' units read alone, `moves`: their labels. The least
    confidence from which hints are right often enough, how often they are, and how many of the
    leading questions they find."""
    order = np.sort(sums, axis=1)
    margin = order[:, -1] - order[:, -2]
    steps = np.searchsorted(np.asarray(sure), margin, side="right") - 1
    said = np.asarray(STEPS)[np.maximum(steps, 0)]
    asked, leading = sums.argmax(axis=1) == LEADING, moves == LEADING
    for least in STEPS:
        spoken = asked & (said >= least)
        if spoken.sum() < 30:
            break
        if (right := float(leading[spoken].mean())) >= RIGHT:
            found = float(spoken[leading].mean())
            return {"confidence": least / 100, "right": round(right, 3), "found": round(found, 3)}
    return {"confidence": 1.01, "right": 0.0, "found": 0.0}


def keep(found: dict[str, float]) -> None:
    (WEB / "hint.json").write_text(json.dumps(found) + "\n", encoding="ascii")
    print("hint from", found["confidence"], "right", found["right"], "found", found["found"])
