"""The sampler: exactly the distribution on paper, and the same as another maker's."""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from math import cbrt, exp, floor, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pulse.chance import bits
from touchline.pulse.rules.noise import discrete_laplace

DRAWS = 20_000
SCALES = (Fraction(1, 3), Fraction(2), Fraction(7, 2), Fraction(40))
CERTAINLY_NOT = 5.0
"""So many standard deviations off has a chance below one in a million."""


def drawn(scale: Fraction, seed: int, count: int = DRAWS) -> Counter[int]:
    chance = bits(seed)
    return Counter(discrete_laplace(scale, chance) for _ in range(count))


def expected(scale: Fraction, number: int) -> float:
    """The probability of a number, from the formula."""
    fading = exp(-1 / scale)
    return (1 - fading) / (1 + fading) * fading ** abs(number)


def too_far(squares: float, freedom: int) -> bool:
    """Whether chi-square is further up than chance explains (Wilson and Hilferty 1931)."""
    middle, spread = 1 - 2 / (9 * freedom), sqrt(2 / (9 * freedom))
    return (cbrt(squares / freedom) - middle) / spread > CERTAINLY_NOT


def binned(counted: Counter[int], edges: Sequence[int]) -> list[int]:
    """How many lie below the first edge, between each two, and from the last on."""
    bins = [0] * (len(edges) + 1)
    for number, count in counted.items():
        bins[sum(number >= edge for edge in edges)] += count
    return bins


def edges_of(scale: Fraction) -> list[int]:
    """Edges that leave a good share of the draws between any two of them."""
    step = max(1, floor(scale / 2))
    return [step * each for each in range(-3, 4)]


@pytest.mark.parametrize("scale", SCALES)
def test_what_is_drawn_has_the_probabilities_on_paper(scale: Fraction) -> None:
    counted = drawn(scale, seed=1)
    inner = range(-3, 4)
    probable = [expected(scale, number) for number in inner]
    wanted = [DRAWS * each for each in (*probable, 1 - sum(probable))]
    found = [counted[number] for number in inner]
    found.append(DRAWS - sum(found))
    squares = sum((f - w) ** 2 / w for f, w in zip(found, wanted, strict=True) if w > 5)
    assert not too_far(squares, sum(w > 5 for w in wanted) - 1)


def test_noise_has_the_mean_size_that_theory_gives() -> None:
    scale = Fraction(3360)
    fading = exp(-1 / scale)
    theory = 2 * fading / (1 - fading * fading)
    counted = drawn(scale, seed=2)
    mean = sum(abs(number) * count for number, count in counted.items()) / DRAWS
    assert mean == pytest.approx(theory, rel=CERTAINLY_NOT / DRAWS**0.5)


def test_noise_is_as_often_below_zero_as_above() -> None:
    counted = drawn(Fraction(10), seed=3)
    below = sum(count for number, count in counted.items() if number < 0)
    above = sum(count for number, count in counted.items() if number > 0)
    assert abs(below - above) < CERTAINLY_NOT * DRAWS**0.5


def test_two_neighbours_of_a_thousandfold_scale_are_both_drawn() -> None:
    """Even and odd, and every remainder of 840: no last digits give the noise away."""
    rests = Counter(discrete_laplace(Fraction(3360), bits(seed)) % 840 for seed in range(4_000))
    assert len(rests) > 700


@pytest.mark.parametrize("scale", [Fraction(2), Fraction(40)])
def test_it_is_the_distribution_that_opendp_draws_from(scale: Fraction) -> None:
    # No types are published for it, and of all its files one function is needed.
    dp = importlib.import_module("opendp.prelude")
    dp.enable_features("contrib")
    space = dp.vector_domain(dp.atom_domain(T=int)), dp.l1_distance(T=int)
    theirs = dp.m.make_laplace(*space, scale=float(scale))
    edges = edges_of(scale)
    ours = binned(drawn(scale, seed=4), edges)
    other = binned(Counter(theirs([0] * DRAWS)), edges)
    squares = sum((a - b) ** 2 / (a + b) for a, b in zip(ours, other, strict=True))
    assert not too_far(squares, len(edges))


def test_the_same_bits_give_the_same_noise() -> None:
    assert drawn(Fraction(9), seed=5, count=50) == drawn(Fraction(9), seed=5, count=50)


@given(st.fractions(min_value=Fraction(1, 10**9), max_value=10**9), st.integers())
def test_any_scale_above_zero_gives_a_whole_number(scale: Fraction, seed: int) -> None:
    assert isinstance(discrete_laplace(scale, bits(seed)), int)


@pytest.mark.parametrize("scale", [0, -1])
def test_a_scale_of_nothing_is_refused(scale: int) -> None:
    with pytest.raises(ValueError, match="above zero"):
        discrete_laplace(Fraction(scale), bits(6))
