"""The terms on which a figure is released: how many must have answered, and how much noise."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from touchline.pulse.rules.scoring import UNIT

LEAST: Final = 5
"""Whatever is asked for: with fewer than these nothing is released."""


class LowerThanFive(ValueError):
    """Fewer than five people would be enough for a figure; that is never allowed."""


@dataclass(frozen=True)
class Terms:
    """At least `k` respondents, ε of `epsilon`, answers from `low` to `high`.

    Who answered, and so how many did, is no secret; what they answered is. So two sets of ballots
    are neighbours if one ballot in them is another, and the sum moves by `sensitivity` at most.
    """

    k: int = 8
    epsilon: Fraction = Fraction(1)
    low: int = 1
    high: int = 5

    def __post_init__(self) -> None:
        if self.k < LEAST:
            raise LowerThanFive(f"at least {LEAST} people have to answer")
        if self.epsilon <= 0:
            raise ValueError("ε is above zero")
        if self.high <= self.low:
            raise ValueError("a scale has two ends")

    @property
    def sensitivity(self) -> int:
        """How far one ballot can move the sum, in units of a score."""
        return (self.high - self.low) * UNIT

    @property
    def scale(self) -> Fraction:
        """That of the noise on the sum, in units of a score."""
        return self.sensitivity / self.epsilon
