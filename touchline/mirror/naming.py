"""From figures to labels: what both tiers do with what they found. Twin of `web/naming.js`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.planted import SURE, planted
from touchline.mirror.said import LED, Labelled, Said

STEPS: Final = tuple(range(15, 100))
"""Confidence in hundredths, one for each place in a list of `sure`."""
CLEAR: Final = 60
"""Hundredths: what is less likely right than this is unclear."""
LEADING: Final = LEADER.index("leading_question")
LABELS: Final = len(LEADER) + len(FOCUS) + len(SELLER)
MOVES: Final = slice(0, len(LEADER))
FOCI: Final = slice(MOVES.stop, MOVES.stop + len(FOCUS))
RESPONSES: Final = slice(FOCI.stop, LABELS)

Rows = NDArray[Any]
"""[units, LABELS]: moves, focus and responses side by side; the larger, the likelier."""
Measure = Callable[[Rows], Rows]
"""How far ahead the largest of each row is, in the measure of `sure`."""


def named(
    units: Sequence[Said], rows: Rows, sure: Sequence[Sequence[float]], measure: Measure
) -> tuple[Labelled, ...]:
    """Each unit with its label; the first of two equal figures wins.

    `sure`: for moves, focus and responses the measures from which a label is as likely right as
    STEPS says, rising.
    """
    moves, responses = rows[:, MOVES], rows[:, RESPONSES]
    led = moves.argmax(axis=1), _hundredths(measure(moves), sure[0])
    sold = responses.argmax(axis=1), _hundredths(measure(responses), sure[2])
    foci = rows[:, FOCI].argmax(axis=1)
    found = []
    for at, unit in enumerate(units):
        if unit.speaker != LED:
            found.append(_labelled(unit, SELLER[sold[0][at]], None, int(sold[1][at])))
            continue
        form = planted(unit.text)
        move, hundredths = (LEADING, SURE) if form else (int(led[0][at]), int(led[1][at]))
        focus = None if LEADER[move] == "other" else FOCUS[foci[at]]
        found.append(_labelled(unit, LEADER[move], focus, hundredths))
    return tuple(found)


def _hundredths(measured: Rows, sure: Sequence[float]) -> Rows:
    steps = np.searchsorted(np.asarray(sure), measured, side="right") - 1
    found: Rows = np.asarray(STEPS)[np.maximum(steps, 0)]
    return found


def _labelled(unit: Said, label: str, focus: str | None, hundredths: int) -> Labelled:
    return Labelled(unit, label, focus, hundredths / 100, hundredths < CLEAR)
