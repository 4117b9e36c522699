"""Whether what was done helped: shares of yes, partly and no, each with its interval."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Final

from touchline.pulse.rules.interval import unheard
from touchline.pulse.rules.noise import Bits, discrete_laplace
from touchline.pulse.rules.quantile import reach
from touchline.pulse.rules.releasing import CANNOT_TELL, FIGURE, TOO_FEW
from touchline.pulse.rules.scoring import HELPED
from touchline.pulse.rules.terms import Terms

MOVED: Final = 2
"""One other ballot takes one from one count and adds it to another."""
WIDEST_SHARE: Final = 0.2
"""A share is not shown with a half-width above this: 20 of 100 either way."""


@dataclass(frozen=True)
class Share:
    """One answer's part of all three; the figures are there only if the verdict is "figure"."""

    answer: str
    share: float | None
    low: float | None
    high: float | None
    verdict: str


def draw(terms: Terms, bits: Bits) -> tuple[int, ...]:
    """The noise of the three counts, drawn beforehand."""
    scale = MOVED / terms.epsilon
    return tuple(discrete_laplace(scale, bits) for _ in HELPED)


def noisy_counts(said: Iterable[str | None], noises: tuple[int, ...]) -> tuple[int, ...]:
    """The three counts with their noise: all that is ever told of these ballots."""
    counted = Counter(said)
    return tuple(counted[answer] + noise for answer, noise in zip(HELPED, noises, strict=True))


def shares(
    said: Iterable[str | None],
    noises: tuple[int, ...],
    respondents: int,
    eligible: int | None,
    terms: Terms,
) -> tuple[Share, ...]:
    """A share for each answer, in the order of HELPED; `respondents` cast a ballot at all.

    Nothing said: `noises` are noisy counts.
    """
    noisy = noisy_counts(said, noises)
    together, open_part = sum(noisy), unheard(respondents, eligible)
    if respondents < terms.k:
        return tuple(_without(answer, TOO_FEW) for answer in HELPED)
    if together < terms.k:
        return tuple(_without(answer, CANNOT_TELL) for answer in HELPED)
    return tuple(
        _share(answer, count / together, lambda one: _half(one, together, open_part, terms))
        for answer, count in zip(HELPED, noisy, strict=True)
    )


def _share(answer: str, noisy: float, half_at: Callable[[float], float]) -> Share:
    share = min(max(noisy, 0.0), 1.0)
    ends = max(share - WIDEST_SHARE, 0.0), min(share + WIDEST_SHARE, 1.0)
    half = max(half_at(one) for one in (*ends, share))
    if half > WIDEST_SHARE:
        return _without(answer, CANNOT_TELL)
    return Share(answer, share, max(share - half, 0.0), min(share + half, 1.0), FIGURE)


def _without(answer: str, verdict: str) -> Share:
    return Share(answer, None, None, None, verdict)


def _half(share: float, together: int, open_part: float, terms: Terms) -> float:
    """Half the width if this is the true share.

    A count less its share of all has an error without the unknown: (1 − share) of its own noise,
    and share of the two others' (Fieller 1954).
    """
    scale = MOVED / float(terms.epsilon) / together
    noises = sorted((scale * (1 - share), scale * share, scale * share))
    return reach(tuple(noises), sqrt(share * (1 - share) / together * open_part))
