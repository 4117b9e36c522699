"""All voters but one put together what they know, and guess which of two ballots the last one cast.

They know every other ballot, so what is left of a release is the last ballot and its noise.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import asinh, exp, sqrt
from typing import Final

from touchline.pulse.rules import comparing, helped
from touchline.pulse.rules.noise import Bits, discrete_laplace
from touchline.pulse.rules.scoring import UNIT
from touchline.pulse.rules.terms import Terms

TERMS: Final = Terms()
BOUND: Final = exp(float(TERMS.epsilon)) / (1 + exp(float(TERMS.epsilon)))
"""No guess can be right more often, whatever is released with this ε."""


@dataclass(frozen=True)
class Released:
    """What one ballot and what another adds to each released count, and the noise of each."""

    one: Sequence[int]
    other: Sequence[int]
    scales: Sequence[Fraction]
    draw: Callable[[Bits], Sequence[int]]

    def guess(self, seen: Sequence[int]) -> bool:
        """Whether it was rather the one than the other: the best guess that there is."""
        near_one, near_other = self._distance(seen, self.one), self._distance(seen, self.other)
        return near_one < near_other

    def seen(self, is_one: bool, bits: Bits) -> list[int]:
        added = self.one if is_one else self.other
        return [each + noise for each, noise in zip(added, self.draw(bits), strict=True)]

    def _distance(self, seen: Sequence[int], added: Sequence[int]) -> float:
        """Up to a constant, how improbable it is to see this (its logarithm)."""
        return sum(
            abs(each - mine) / float(scale)
            for each, mine, scale in zip(seen, added, self.scales, strict=True)
        )


def _compared(bits: Bits) -> Sequence[int]:
    noises = comparing.draw(TERMS, bits)
    return *noises.counts, *noises.sums


FIGURE: Final = Released(
    one=(1 * UNIT,), other=(5 * UNIT,), scales=(TERMS.scale,),
    draw=lambda bits: (discrete_laplace(TERMS.scale, bits),),
)  # fmt: skip
"""A figure of a team; the last one answered 1 throughout, or 5."""
COACHED: Final = Released(
    one=(1, 0, 0, 0, 2 * UNIT, 0, 0, 0), other=(0, 1, 0, 0, 0, -2 * UNIT, 0, 0),
    scales=(Fraction(4),) * 4 + (Fraction(8 * UNIT),) * 4, draw=_compared,
)  # fmt: skip
"""Coached from outside and content throughout, or by the manager and not at all."""
HELPED: Final = Released(
    one=(1, 0, 0), other=(0, 0, 1), scales=(Fraction(2),) * 3,
    draw=lambda bits: helped.draw(TERMS, bits),
)  # fmt: skip
"""It helped, or it did not."""
WITHOUT_NOISE: Final = Released(
    one=FIGURE.one, other=FIGURE.other, scales=FIGURE.scales, draw=lambda bits: (0,)
)
"""What a threshold alone would release."""
KINDS: Final = {"the figure": FIGURE, "who coaches me": COACHED, "whether it helped": HELPED}


def share_right(released: Released, seed: int, runs: int) -> float:
    """How often the guess is right; the last voter casts either ballot as often."""
    chance = random.Random(seed)
    right = 0
    for _ in range(runs):
        is_one = chance.random() < 0.5
        right += released.guess(released.seen(is_one, chance.getrandbits)) == is_one
    return right / runs


def loss(released: Released, seed: int, runs: int) -> float:
    """The most that one sight can tell the one ballot from the other: to be at most ε.

    The scale of the noise is not taken from what is declared but from what is drawn: its mean size
    is 1/sinh(1/scale).
    """
    bits = random.Random(seed).getrandbits
    drawn = [released.draw(bits) for _ in range(runs)]
    told = 0.0
    for one, other, *noises in zip(released.one, released.other, *drawn, strict=True):
        scale = 1 / asinh(runs / sum(map(abs, noises)))
        told += abs(one - other) / scale
    return told


def slack(runs: int) -> float:
    """Three standard deviations of a share that is at the bound."""
    return 3 * sqrt(BOUND * (1 - BOUND) / runs)
