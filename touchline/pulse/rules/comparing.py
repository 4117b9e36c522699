"""Those who are coached from outside, by their manager, by both, by nobody: how each feel.

For the whole organisation alone, and with an ε of its own, half of it for how many said what and
half for what they answered. A category's mean is a noisy sum over a noisy count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Final

from touchline.pulse.rules.interval import POINTS, WIDEST, deviation
from touchline.pulse.rules.noise import Bits, discrete_laplace
from touchline.pulse.rules.quantile import reach
from touchline.pulse.rules.releasing import CANNOT_TELL, FIGURE, TOO_FEW
from touchline.pulse.rules.scoring import COACHES, UNIT
from touchline.pulse.rules.terms import Terms

HALVES: Final = 2
MOVED: Final = 2
"""One other ballot takes one from one count and adds it to another."""


@dataclass(frozen=True)
class Noises:
    """Drawn beforehand, in the order of COACHES: those of the counts, those of the sums."""

    counts: tuple[int, ...]
    sums: tuple[int, ...]


@dataclass(frozen=True)
class Category:
    """One answer to who coaches me; the figures are there only if the verdict is "figure"."""

    coach: str
    count: int | None
    mean: float | None
    low: float | None
    high: float | None
    verdict: str


def draw(terms: Terms, bits: Bits) -> Noises:
    """The noise of all counts and sums.

    Sums are of what lies above and below the middle of the scale, so that a ballot which changes
    its category takes half as much with it: together the sums move by the width of the scale.
    """
    epsilon = terms.epsilon / HALVES
    counts = tuple(discrete_laplace(MOVED / epsilon, bits) for _ in COACHES)
    sums = tuple(discrete_laplace(terms.sensitivity / epsilon, bits) for _ in COACHES)
    return Noises(counts, sums)


def noisy_sums(ballots: Iterable[tuple[str | None, int]], noises: Noises, terms: Terms) -> Noises:
    """Counts and sums with their noise: all that is ever told of these ballots."""
    counts = dict(zip(COACHES, noises.counts, strict=True))
    sums = dict(zip(COACHES, noises.sums, strict=True))
    middle = (terms.low + terms.high) * UNIT // 2
    for coach, units in ballots:
        if coach is not None:
            counts[coach] += 1
            sums[coach] += units - middle
    return Noises(tuple(counts.values()), tuple(sums.values()))


def compare(
    ballots: Iterable[tuple[str | None, int]],
    noises: Noises,
    respondents: int,
    eligible: int | None,
    terms: Terms,
) -> tuple[Category, ...]:
    """A category for each answer, in the order of COACHES; `ballots` are (coach, score in units).

    `respondents` and `eligible` are of the whole organisation. No ballots: `noises` are noisy sums.
    """
    noisy = noisy_sums(ballots, noises, terms)
    counts = dict(zip(COACHES, noisy.counts, strict=True))
    sums = dict(zip(COACHES, noisy.sums, strict=True))
    # Of a category it is not known how many were asked: as many of it as of all did not answer.
    chance = deviation(respondents, eligible) * sqrt(respondents) if respondents else 0.0
    return tuple(_category(coach, counts, sums, chance, terms) for coach in COACHES)


def _category(
    coach: str, counts: Mapping[str, int], sums: Mapping[str, int], chance: float, terms: Terms
) -> Category:
    count = counts[coach]
    if count < terms.k:
        return Category(coach, None, None, None, None, TOO_FEW)
    middle, wing = (terms.low + terms.high) / 2, (terms.high - terms.low) / 2
    away = min(max(sums[coach] / (count * UNIT), -wing), wing)
    half = _half(min(abs(away) + WIDEST, wing), count, chance, terms)
    if half > WIDEST:
        return Category(coach, None, None, None, None, CANNOT_TELL)
    mean = middle + away
    low, high = max(mean - half, terms.low), min(mean + half, terms.high)
    return Category(coach, count, mean, low, high, FIGURE)


def _half(away: float, count: int, chance: float, terms: Terms) -> float:
    """Half the width if the true mean is so far from the middle, or nearer.

    A sum less its mean times the count has an error without the unknown: the noise of the sum, and
    as often that of the count as the mean lies away from the middle (Fieller 1954).
    """
    epsilon = float(terms.epsilon) / HALVES
    noises = sorted((POINTS / epsilon / count, MOVED * away / epsilon / count))
    return reach(tuple(noises), chance / sqrt(count))
