"""Intervals for a contrast, each by a formula with a name, at whatever level is asked for."""

from collections.abc import Sequence
from math import comb, hypot, pi, sqrt
from statistics import NormalDist, fmean, median, variance
from typing import NamedTuple

from touchline.kit.wilson import wilson

FAMILY = 0.05
"""The chance that at least one contrast of a page is called clear although there is none."""


def _down_to_nought(low: float) -> float:
    """Days, amounts and counts are never below nought."""
    return max(low, 0.0)


class Contrast(NamedTuple):
    """`yours` held against `reference`; `low` and `high` hold `yours`, seen from there."""

    yours: float
    reference: float
    low: float
    high: float

    @property
    def clear(self) -> bool:
        """Whether the reference lies outside of the interval."""
        return not self.low <= self.reference <= self.high


def quantile(looks: int) -> float:
    """The normal quantile for each of so many looks together at 95 % (Bonferroni)."""
    return NormalDist().inv_cdf(1 - FAMILY / (2 * max(looks, 1)))


def student(z: float, freedom: int) -> float:
    """The quantile of Student's t that a normal one stands for, by its expansion (Fisher 1926).

    A spread that is itself estimated from few cases needs a wider interval.
    """
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3


def of_shares(yours: tuple[int, int], others: tuple[int, int], *, z: float) -> Contrast:
    """Two shares, each as (hits, cases): Newcombe's score interval of their difference."""
    own, other = yours[0] / yours[1], others[0] / others[1]
    own_low, own_high = wilson(*yours, z=z)
    other_low, other_high = wilson(*others, z=z)
    below = hypot(own - own_low, other_high - other)
    above = hypot(own_high - own, other - other_low)
    return Contrast(own, other, max(own - below, 0.0), min(own + above, 1.0))


def of_medians(yours: Sequence[float], others: Sequence[float], *, z: float) -> Contrast:
    """Two medians: Price and Bonett's interval of their difference (2002)."""
    own, other = median(yours), median(others)
    t = student(z, min(len(yours), len(others)) - 1)
    reach = t * hypot(_error_of_median(yours), _error_of_median(others))
    return Contrast(own, other, _down_to_nought(own - reach), own + reach)


def of_means(yours: Sequence[float], others: Sequence[float], *, z: float) -> Contrast:
    """Two means of weeks: Welch's interval of their difference, with the fewer weeks' freedom."""
    own, other = fmean(yours), fmean(others)
    t = student(z, min(len(yours), len(others)) - 1)
    reach = t * sqrt(_variance(yours) / len(yours) + _variance(others) / len(others))
    return Contrast(own, other, _down_to_nought(own - reach), own + reach)


class Middle(NamedTuple):
    """The median of several people's figures, and its standard error."""

    value: float
    error: float


def middle_of(values: Sequence[float]) -> Middle:
    """The middle of at least two figures; the error is that of a median of normal values."""
    return Middle(median(values), sqrt(pi / 2 * variance(values) / len(values)))


def share_against(yours: tuple[int, int], middle: Middle, *, z: float) -> Contrast:
    """A share against a middle: Wilson's interval, widened by what the middle is not sure of."""
    own = yours[0] / yours[1]
    low, high = wilson(*yours, z=z)
    below = hypot(own - low, z * middle.error)
    above = hypot(high - own, z * middle.error)
    return Contrast(own, middle.value, max(own - below, 0.0), min(own + above, 1.0))


def median_against(yours: Sequence[float], middle: Middle, *, z: float) -> Contrast:
    """A median against a middle, with what neither is sure of."""
    t = student(z, len(yours) - 1)
    own, reach = median(yours), t * hypot(_error_of_median(yours), middle.error)
    return Contrast(own, middle.value, _down_to_nought(own - reach), own + reach)


def _error_of_median(values: Sequence[float]) -> float:
    """The standard error of a median from two order statistics (Price and Bonett, 2001)."""
    ordered, cases = sorted(values), len(values)
    rank = max(round((cases + 1) / 2 - sqrt(cases)), 1)
    outside = 2 * sum(comb(cases, below) for below in range(rank)) / 2**cases
    spread = ordered[cases - rank] - ordered[rank - 1]
    error = spread / (2 * NormalDist().inv_cdf(1 - outside / 2))
    # Days are whole: values that all look alike still differ by up to a half.
    return max(error, 0.5 / sqrt(cases))


def _variance(values: Sequence[float]) -> float:
    # A count that never changed is not known to the last digit: at least one in one of the weeks.
    return max(variance(values), 1 / len(values))
