"""How sure one can be: a median with its 95 % interval, by formulas with a name."""

from collections.abc import Mapping
from itertools import accumulate
from math import comb, floor, sqrt

from touchline.kit.wilson import Z

EXACT = 1000
"""Up to so many cases the binomial is summed; beyond, the normal curve is as good to a rank."""


def median(counts: Mapping[int, int]) -> float:
    """The median of values that occur so many times. ValueError without cases."""
    cases = sum(counts.values())
    if cases < 1:
        raise ValueError("nothing has no median")
    return (_ranked(counts, (cases + 1) // 2) + _ranked(counts, cases // 2 + 1)) / 2


def median_interval(counts: Mapping[int, int]) -> tuple[int, int] | None:
    """The two order statistics that hold the true median in at least 95 of 100 samples.

    None for fewer than six cases: not even the smallest and the largest do.
    """
    cases = sum(counts.values())
    rank = _lower_rank(cases)
    if rank < 1:
        return None
    return _ranked(counts, rank), _ranked(counts, cases + 1 - rank)


def _lower_rank(cases: int) -> int:
    """The largest rank below which the median falls in at most 2.5 % of samples; 0 if none."""
    if cases > EXACT:
        return floor(cases / 2 - Z * sqrt(cases) / 2)
    allowed = 2**cases / 40
    below = accumulate(comb(cases, rank) for rank in range(cases + 1))
    return next(rank for rank, sum_ in enumerate(below) if sum_ > allowed)


def _ranked(counts: Mapping[int, int], rank: int) -> int:
    """The value of this rank, from 1, in ascending order."""
    values = sorted(value for value, count in counts.items() if count)
    reached = accumulate(counts[value] for value in values)
    return next(value for value, up_to in zip(values, reached, strict=True) if up_to >= rank)
