"""From a noisy sum to what is shown of it: a figure with its interval, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from touchline.pulse.rules.interval import WIDEST, half_width_of_waves
from touchline.pulse.rules.scoring import UNIT
from touchline.pulse.rules.terms import Terms

FIGURE: Final = "figure"
CANNOT_TELL: Final = "cannot tell"
TOO_FEW: Final = "too few"
WAVES: Final = 4
"""So many of the latest waves make a rolling figure."""
WAVES_LEAST: Final = 2


@dataclass(frozen=True)
class Figure:
    """What everyone sees. `mean`, `low` and `high` are there only if the verdict is "figure"."""

    respondents: int
    mean: float | None
    low: float | None
    high: float | None
    verdict: str


@dataclass(frozen=True)
class Wave:
    """One round of one group: the sum of its scores in units with its noise, and how many people.

    `eligible` None: nobody knows how many were asked.
    """

    noisy_total: int
    respondents: int
    eligible: int | None


def release(noisy_total: int, respondents: int, eligible: int | None, terms: Terms) -> Figure:
    """The figure of one round and group."""
    if respondents < terms.k:
        return _without(respondents, TOO_FEW)
    return _shown([Wave(noisy_total, respondents, eligible)], terms)


def rolling(waves: Sequence[Wave], terms: Terms) -> Figure:
    """The mean of the last four waves, oldest first: no noise is drawn, so it costs no further ε.

    Waves with too few are left out; `respondents` counts the ballots of the others.
    """
    told = [wave for wave in waves[-WAVES:] if wave.respondents >= terms.k]
    if len(told) < WAVES_LEAST:
        return _without(sum(wave.respondents for wave in told), CANNOT_TELL)
    return _shown(told, terms)


def _shown(waves: Sequence[Wave], terms: Terms) -> Figure:
    respondents = sum(wave.respondents for wave in waves)
    people = [(wave.respondents, wave.eligible) for wave in waves]
    half = half_width_of_waves(people, float(terms.epsilon))
    if half > WIDEST:
        return _without(respondents, CANNOT_TELL)
    means = [wave.noisy_total / (wave.respondents * UNIT) for wave in waves]
    # Noise may carry a mean off the scale. The interval lies around what it is brought back to:
    # it holds whatever the other one held of the scale, and never shrinks to an end of it.
    mean = min(max(sum(means) / len(means), terms.low), terms.high)
    low, high = max(mean - half, terms.low), min(mean + half, terms.high)
    return Figure(respondents, mean, low, high, FIGURE)


def _without(respondents: int, verdict: str) -> Figure:
    return Figure(respondents, None, None, None, verdict)
