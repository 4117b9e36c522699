"""The reach of errors that add up: against formulas where there are some, and against drawing."""

from __future__ import annotations

import random
from math import erfc, exp, inf, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.pulse.rules.quantile import beyond, reach

Z = 1.959963984540054
sizes = st.floats(0.001, 10)


def share_beyond(x: float, scales: tuple[float, ...], deviation: float, draws: int) -> float:
    """How often errors that were really drawn add up to more than x."""
    chance = random.Random(7)

    def error() -> float:
        noise = sum(scale * chance.expovariate(1) * chance.choice((-1, 1)) for scale in scales)
        return noise + chance.gauss(0, deviation)

    return sum(abs(error()) > x for _ in range(draws)) / draws


def test_a_normal_error_alone_reaches_1_96_deviations() -> None:
    assert reach((), 0.3) == pytest.approx(Z * 0.3)


def test_one_noise_alone_reaches_as_far_as_its_logarithm_says() -> None:
    assert reach((0.2,), 0) == 0.2 * log(20)


def test_no_error_reaches_nowhere() -> None:
    assert reach((), 0) == 0


def test_a_noise_of_nothing_changes_nothing() -> None:
    assert reach((0.0, 0.2), 0) == reach((0.2,), 0)


def test_a_noise_without_end_reaches_without_end() -> None:
    assert reach((inf,), 0.1) == inf


def summed_up(x: float, scale: float, deviation: float) -> float:
    """The same probability, added up noise by noise in steps that are small beside its scale."""
    step, steps = scale / 400, 12_000
    found = 0.0
    for at in range(-steps, steps):
        noise = (at + 0.5) * step
        density = exp(-abs(noise) / scale) / (2 * scale)
        past = erfc((x - noise) / deviation / sqrt(2)) + erfc((x + noise) / deviation / sqrt(2))
        found += step * density * past / 2
    return found


@pytest.mark.parametrize("scale", [2.0, 0.1, 1 / 34.5, 1 / 34.9, 1 / 36])
def test_the_formula_is_what_noise_by_noise_adds_up_to(scale: float) -> None:
    """Also where its parts can no longer be written down each for itself."""
    assert beyond(1.0, scale, 1.0) == pytest.approx(summed_up(1.0, scale, 1.0), abs=1e-6)


@given(sizes, sizes)
def test_the_sum_of_sines_and_the_formula_agree(scale: float, deviation: float) -> None:
    """A second noise that is next to nothing leads through the sines."""
    assert reach((scale, 1e-9 * scale), deviation) == pytest.approx(
        reach((scale,), deviation), rel=1e-5
    )


@given(st.lists(sizes, min_size=1, max_size=4), sizes)
def test_errors_together_reach_further_than_any_of_them(
    scales: list[float], deviation: float
) -> None:
    alone = max(reach((max(scales),), 0), reach((), deviation))
    assert reach(tuple(scales), deviation) >= alone * (1 - 1e-6)


@given(st.lists(sizes, min_size=1, max_size=4), sizes)
def test_errors_twice_as_large_reach_twice_as_far(scales: list[float], deviation: float) -> None:
    doubled = reach(tuple(2 * scale for scale in scales), 2 * deviation)
    assert doubled == pytest.approx(2 * reach(tuple(scales), deviation), rel=1e-5)


@pytest.mark.parametrize(
    ("scales", "deviation"),
    [((0.2,), 0.1), ((0.1, 0.1), 0.0), ((0.1, 0.02, 0.02), 0.05), ((0.1,) * 4, 0.3)],
)
def test_one_in_twenty_strays_further(scales: tuple[float, ...], deviation: float) -> None:
    found = share_beyond(reach(scales, deviation), scales, deviation, draws=20_000)
    assert found == pytest.approx(0.05, abs=5 * (0.05 * 0.95 / 20_000) ** 0.5)


@given(st.floats(0.01, 60), st.floats(1e-6, 1e6))
def test_how_probably_an_error_strays_is_a_probability(x: float, scale: float) -> None:
    assert 0 <= beyond(x, scale, 1.0) <= 1
