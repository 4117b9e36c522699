"""How far a figure of the pulse is off, how wide its interval is, and how often that is right:

    python -m benchmarks.pulse_accuracy [RUNS]

Noise is drawn by the sampler that is shipped. First what noise alone does to a mean, beside theory;
then the width of intervals; then how often an interval holds the mean of all who were asked, for
answers with one peak, as wide as one peak can be, all as common, and in two camps at the ends of
the scale; last, what an interval that counts on a smaller variance would have held.
"""

from __future__ import annotations

import random
import sys
from itertools import pairwise
from math import exp, sqrt
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from touchline.pulse.rules.interval import (
    VARIANCE_OF_ANY,
    VARIANCE_OF_ONE_PEAK,
    WIDEST,
    half_width,
    half_width_of_waves,
    smallest_that_tells,
    unheard,
)
from touchline.pulse.rules.noise import discrete_laplace
from touchline.pulse.rules.quantile import reach
from touchline.pulse.rules.scoring import UNIT
from touchline.pulse.rules.terms import Terms

TERMS: Final = Terms()
SIZES: Final = (5, 8, 12, 20, 30, 50, 100, 200, 500)
ANSWERS: Final = {
    "one peak": (0.05, 0.10, 0.25, 0.40, 0.20),
    "one, widest": (0.40, 0.15, 0.15, 0.15, 0.15),
    "all as common": (0.20, 0.20, 0.20, 0.20, 0.20),
    "two camps": (0.50, 0.0, 0.0, 0.0, 0.50),
}
SHARES: Final = (1.0, 0.7, 0.4, None)
"""Of those who were asked, how many answered; None: of endlessly many."""
POINTS: Final = np.arange(1, 6)
JACOBSON: Final = 16 / 9
Floats = npt.NDArray[np.float64]
Answers = tuple[float, ...]
Sizes = tuple[int, int | None]


def main() -> None:
    """Print the tables."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 40_000
    chance, drawn = np.random.default_rng(1), random.Random(2)
    noises = [discrete_laplace(TERMS.scale, drawn.getrandbits) / UNIT for _ in range(runs)]
    noise: Floats = np.array(noises)
    _tell_errors(noise)
    _tell_widths()
    _tell_smallest()
    for share in SHARES:
        _tell_coverage(share, noise, chance)
    _tell_smaller(noise, chance)


def asked(answered: int, share: float | None) -> int | None:
    """How many were asked if this share of them answered."""
    return None if share is None else round(answered / share)


def coverage(answers: Answers, sizes: Sizes, half: float, noise: Floats, chance: Any) -> float:
    """How often an interval of this half-width holds the mean of all who were asked."""
    answered, eligible = sizes
    if eligible is None:
        counts = chance.multinomial(answered, answers, size=len(noise))
        true = float(np.dot(answers, POINTS))
    else:
        counted = _people(answers, eligible)
        counts = chance.multivariate_hypergeometric(counted, answered, size=len(noise))
        true = float(np.dot(counted, POINTS)) / eligible
    figures = (counts @ POINTS + noise) / answered
    return float(np.mean(np.abs(figures - true) <= half))


def _people(answers: Answers, eligible: int) -> list[int]:
    """So many people who answer like this, as nearly as whole people can."""
    edges = [round(eligible * sum(answers[:place])) for place in range(len(answers) + 1)]
    return [after - before for before, after in pairwise(edges)]


def _tell_errors(noise: Floats) -> None:
    fading = exp(-1 / TERMS.scale)
    exact = 2 * fading / (1 - fading * fading) / UNIT
    print(f"Mean absolute error of a mean by noise alone, ε = 1, {len(noise):,} draws")
    print("answers  4/(ε·n)    exact  measured")
    for size in SIZES:
        measured = float(np.mean(np.abs(noise))) / size
        print(f"{size:7} {4 / size:8.4f} {exact / size:8.4f} {measured:9.4f}")


def _tell_widths() -> None:
    print(f"\nHalf-width of the 95 % interval; a figure is shown up to {WIDEST}")
    print("answers  all answered   70 %   40 %  unknown")
    for size in SIZES:
        widths = [half_width(size, asked(size, share), 1.0) for share in SHARES]
        print(f"{size:7} {widths[0]:13.3f} {widths[1]:6.3f} {widths[2]:6.3f} {widths[3]:8.3f}")


def _tell_smallest() -> None:
    print("\nFrom how many answers a figure is shown, of one round and of four")
    for eligible in (10, 12, 14, 16, 20, 24, 30, 40, 50, 60, 80, 100, 200, 1000, None):
        one, four = smallest_that_tells(eligible, TERMS), _smallest_of_four(eligible)
        print(f"of {eligible or 'unknown':>7}: {one or 'never':>6} {four or 'never':>6}")


def _smallest_of_four(eligible: int | None) -> int | None:
    for answered in range(TERMS.k, (eligible or 1000) + 1):
        if half_width_of_waves([(answered, eligible)] * 4, 1.0) <= WIDEST:
            return answered
    return None


def _tell_coverage(share: float | None, noise: Floats, chance: Any) -> None:
    told = "of an unknown number" if share is None else f"{share:.0%} of those asked"
    print(f"\nHow often the interval holds; answered: {told}")
    print("answers " + "".join(f"{name:>15}" for name in ANSWERS))
    for size in SIZES:
        sizes = size, asked(size, share)
        half = half_width(*sizes, 1.0)
        held = [coverage(answers, sizes, half, noise, chance) for answers in ANSWERS.values()]
        print(f"{size:7} " + "".join(f"{each:15.1%}" for each in held))


def _tell_smaller(noise: Floats, chance: Any) -> None:
    print(
        "\nTwo camps, 40 % of those asked answered: held, and half-width, by the variance allowed"
    )
    allowed = {"16/9": JACOBSON, "9/4": VARIANCE_OF_ONE_PEAK, "4": VARIANCE_OF_ANY}
    print("answers " + "".join(f"{name:>17}" for name in allowed))
    for size in SIZES:
        sizes = size, asked(size, 0.4)
        cells = []
        for variance in allowed.values():
            half = reach((4 / size,), sqrt(variance / size * unheard(*sizes)))
            held = coverage(ANSWERS["two camps"], sizes, half, noise, chance)
            cells.append(f"{held:9.1%} ±{half:6.3f}")
        print(f"{size:7} " + "".join(cells))


if __name__ == "__main__":
    main()
