"""How wide the interval of a figure is: noise and sampling together, before anyone answers."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Final

from touchline.pulse.rules.quantile import reach
from touchline.pulse.rules.terms import Terms

VARIANCE_OF_ANY: Final = 4.0
"""The largest variance that answers from 1 to 5 can have: two camps, one at either end."""
VARIANCE_OF_ONE_PEAK: Final = 9 / 4
"""The largest if they have one peak, wherever it is: on five steps (2 · 4 + 1)² / 36.

On a scale without steps it is 16/9 (Jacobson 1969), which five steps can exceed.
"""
WIDEST: Final = 0.5
"""A figure with a half-width above this is not shown."""
POINTS: Final = 4.0
"""How far one answer can be from another."""
ENOUGH_FOR_ANY: Final = 1 << 40


def half_width(respondents: int, eligible: int | None, epsilon: float) -> float:
    """Of the 95 % interval of a mean, in points."""
    return half_width_of_waves([(respondents, eligible)], epsilon)


def half_width_of_waves(waves: Sequence[tuple[int, int | None]], epsilon: float) -> float:
    """Of the mean of the figures of some waves, each (respondents, eligible).

    Each wave has noise of its own. Who did not answer may be the same people every time, so their
    errors are taken to point the same way: the careful side.
    """
    count = len(waves)
    noises = tuple(sorted(POINTS / epsilon / (respondents * count) for respondents, _ in waves))
    return reach(noises, sum(deviation(*wave) for wave in waves) / count)


def deviation(respondents: int, eligible: int | None) -> float:
    """The standard deviation of a mean by who happened to answer.

    Where it is known how many were asked it holds for whatever they answer. Where it is not, for
    answers with one peak: else fifty people would not be enough for a figure.
    """
    variance = VARIANCE_OF_ONE_PEAK if eligible is None else VARIANCE_OF_ANY
    return sqrt(variance / respondents * unheard(respondents, eligible))


def unheard(respondents: int, eligible: int | None) -> float:
    """How much of the sampling error is left: 0 if all answered; 1 for None, endlessly many."""
    if eligible is None:
        return 1.0
    return (eligible - respondents) / (eligible - 1) if eligible > max(1, respondents) else 0.0


def smallest_that_tells(eligible: int | None, terms: Terms) -> int | None:
    """From how many ballots a figure can be shown; None if not even when everyone answers."""
    epsilon = float(terms.epsilon)
    most = ENOUGH_FOR_ANY if eligible is None else eligible
    if most < terms.k or half_width(most, eligible, epsilon) > WIDEST:
        return None
    low, high = terms.k, most
    while low < high:
        middle = (low + high) // 2
        if half_width(middle, eligible, epsilon) <= WIDEST:
            high = middle
        else:
            low = middle + 1
    return low
