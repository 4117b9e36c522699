"""Pace: where a count or a sum is likely to stand at the quarter's end, with an 80 % interval.

The rest of the quarter is taken to be like the team's own weeks so far: so many more weeks, each
with their mean, and as unlike each other as they were. The interval holds both how much such weeks
scatter and that the mean itself is known from a few of them only. It is laid out along a gamma
curve, which begins at nothing and leans to the right as sums of deals do. Whether it holds as often
as it says is what `python -m benchmarks.pace` counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, sqrt
from statistics import fmean, variance

FEWEST = 8
"""With fewer weeks nothing is said."""
MOST = 16
"""Weeks longer ago say little about the next: a team grows, or shrinks."""
Z = 1.2815515655446004
"""The normal quantile that leaves 10 % on either side."""
TENTH = 0.1
"""What leaves the interval on either side."""


@dataclass(frozen=True)
class Pace:
    """The value expected at the end, and between which it ends in eight of ten quarters.

    `weeks` are those it was learnt from, of so many former `quarters` if it knows their season.
    """

    value: float
    low: float
    high: float
    weeks: int
    quarters: int = 0


def project(
    so_far: float, past: Sequence[float], left: float, *, of_cases: bool = False
) -> Pace | None:
    """From what stands today, the whole weeks before (the latest last) and the weeks left.

    `of_cases` says that single cases are counted: they scatter at least as chance alone would have
    it. None with fewer than eight weeks, or where none of them had anything; at the quarter's end
    what stands is what it is.
    """
    weeks = list(past)[-MOST:]
    if left <= 0:
        return Pace(so_far, so_far, so_far, len(weeks))
    if len(weeks) < FEWEST or not any(weeks):
        return None
    mean, scatter = fmean(weeks), variance(weeks)
    if of_cases:
        scatter = max(scatter, mean)
    rest = mean * left
    spread = scatter * left * (1 + left / len(weeks))
    low, high = laid_out(rest, spread, quantile(len(weeks) - 1))
    if (weeks.count(0) / len(weeks)) ** left >= TENTH:
        low = 0.0  # nothing but quiet weeks is no surprise
    low, high = so_far + min(low, rest), so_far + max(high, rest)
    if of_cases:  # half a deal is not won
        low, high = float(floor(low)), float(ceil(high))
    return Pace(so_far + rest, low, high, len(weeks))


def laid_out(mean: float, spread: float, quantile: float) -> tuple[float, float]:
    """Where a gamma of this mean and variance lies, by Wilson and Hilferty's cube."""
    if spread <= 0 or mean <= 0:
        return mean, mean
    ninth = spread / (9 * mean * mean)

    def at(place: float) -> float:
        return float(mean * max(0.0, 1 - ninth + place * sqrt(ninth)) ** 3)

    return at(-quantile), at(quantile)


def quantile(freedom: int) -> float:
    """Student's quantile that leaves 10 % on either side, by Cornish and Fisher's expansion."""
    first = (Z**3 + Z) / (4 * freedom)
    second = (5 * Z**5 + 16 * Z**3 + 3 * Z) / (96 * freedom**2)
    return Z + first + second
