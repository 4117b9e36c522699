"""What was said: the units of a conversation, before and after they are labelled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LED: Final = "leader"
SOLD: Final = "seller"


@dataclass(frozen=True)
class Said:
    """One unit: a sentence, or a clause, of one speaker.

    `unit` and `turn` count from 1; `speaker` is LED or SOLD; `start` and `end` are seconds from the
    beginning, None where the transcript has no times.
    """

    unit: int
    turn: int
    speaker: str
    name: str
    text: str
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True)
class Labelled:
    """A unit with what it does. `label` is always the best one; `unclear` says that it is not sure.

    `focus` is None for sellers and for a leader's `other`. `confidence` is a calibrated
    probability.
    """

    said: Said
    label: str
    focus: str | None
    confidence: float
    unclear: bool
