"""Three moments worth rereading: where another question might have opened something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from touchline.mirror.labels import REWRITTEN
from touchline.mirror.rewrites.rewriting import Rewrite
from touchline.mirror.said import SOLD, Labelled

THREE: Final = 3


def moments(
    labelled: Sequence[Labelled], rewritten: Sequence[Rewrite], most: int = THREE
) -> tuple[Rewrite, ...]:
    """The clearest: first those that are sure, then those that were met with assent, then leading
    questions before advice and blame; given back in the order of the conversation."""
    places = {each.said.unit: at for at, each in enumerate(labelled)}

    def weight(one: Rewrite) -> tuple[bool, bool, int, float, int]:
        at = places[one.unit]
        unit = labelled[at]
        assent = _answer(labelled[at + 1 :]) == "compliance"
        kind = REWRITTEN.index(unit.label)
        return unit.unclear, not assent, kind, -unit.confidence, one.unit

    chosen = sorted(rewritten, key=weight)[:most]
    return tuple(sorted(chosen, key=lambda one: one.unit))


def _answer(after: Sequence[Labelled]) -> str:
    """The first thing that the seller shows."""
    return next((each.label for each in after if each.said.speaker == SOLD), "")
