"""The interval: its width is known beforehand, and it holds what it promises."""

from __future__ import annotations

import random
from fractions import Fraction
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pulse.chance import bits
from touchline.pulse.rules.interval import (
    WIDEST,
    half_width,
    half_width_of_waves,
    smallest_that_tells,
)
from touchline.pulse.rules.noise import discrete_laplace
from touchline.pulse.rules.releasing import release
from touchline.pulse.rules.scoring import UNIT
from touchline.pulse.rules.terms import Terms

TERMS = Terms()
CAMPS = (1, 5)
people = st.integers(8, 500)


def covered(population: list[int], respondents: int, runs: int) -> float:
    """How often the interval of a figure holds the mean of everyone who was asked."""
    chance, noise = random.Random(11), bits(12)
    true = sum(population) / len(population)
    half = half_width(respondents, len(population), 1.0)
    held = 0
    for _ in range(runs):
        answered = chance.sample(population, respondents)
        total = sum(answered) * UNIT + discrete_laplace(TERMS.scale, noise)
        held += abs(total / (respondents * UNIT) - true) <= half
    return held / runs


def test_where_all_answered_the_noise_is_all_there_is() -> None:
    assert half_width(30, 30, 1.0) == pytest.approx(4 / 30 * log(20))


def test_where_more_were_asked_than_answered_the_interval_is_wider() -> None:
    assert half_width(30, 60, 1.0) > half_width(30, 40, 1.0) > half_width(30, 30, 1.0)


def test_fewer_eligible_than_answered_are_taken_for_all() -> None:
    assert half_width(30, 29, 1.0) == half_width(30, 30, 1.0)


def test_a_smaller_epsilon_makes_it_wider() -> None:
    assert half_width(30, 30, 0.5) > half_width(30, 30, 1.0)


@pytest.mark.parametrize(("respondents", "eligible"), [(26, 28), (27, 30), (30, 35), (50, None)])
def test_some_thirty_who_nearly_all_answered_and_fifty_of_unknown_get_a_figure(
    respondents: int, eligible: int | None
) -> None:
    assert half_width(respondents, eligible, 1.0) <= WIDEST


@pytest.mark.parametrize(("respondents", "eligible"), [(23, 23), (26, 40), (45, None)])
def test_fewer_of_more_get_none(respondents: int, eligible: int | None) -> None:
    assert half_width(respondents, eligible, 1.0) > WIDEST


@given(people, st.none() | st.integers(0, 300))
def test_one_more_answer_never_makes_it_wider(respondents: int, others: int | None) -> None:
    eligible = None if others is None else respondents + 1 + others
    assert half_width(respondents + 1, eligible, 1.0) <= half_width(respondents, eligible, 1.0)


@given(st.none() | st.integers(0, 400), st.sampled_from([Fraction(1, 2), Fraction(1), Fraction(3)]))
def test_from_the_smallest_count_on_a_figure_can_be_shown(
    eligible: int | None, epsilon: Fraction
) -> None:
    terms = Terms(epsilon=epsilon)
    smallest = smallest_that_tells(eligible, terms)
    if smallest is None:
        assert release(0, eligible or 0, eligible, terms).verdict != "figure"
    else:
        shown = [release(0, each, eligible, terms).verdict for each in (smallest - 1, smallest)]
        assert (shown[0] == "figure", shown[1]) == (False, "figure")


def test_a_team_of_twenty_is_told_that_not_even_all_of_them_are_enough() -> None:
    assert smallest_that_tells(20, TERMS) is None


def test_a_single_wave_is_as_wide_as_a_figure() -> None:
    assert half_width_of_waves([(12, 14)], 1.0) == half_width(12, 14, 1.0)


def test_four_waves_of_a_small_team_are_narrower_than_one() -> None:
    assert half_width_of_waves([(14, 14)] * 4, 1.0) < 0.6 * half_width(14, 14, 1.0)


def test_a_rolling_interval_holds_where_the_same_people_never_answer() -> None:
    chance, noise = random.Random(13), bits(14)
    population = [CAMPS[each % 2] for each in range(20)]
    half, held, runs = half_width_of_waves([(14, 20)] * 4, 1.0), 0, 2_000
    for _ in range(runs):
        total = 4 * sum(chance.sample(population, 14)) * UNIT
        total += sum(discrete_laplace(TERMS.scale, noise) for _ in range(4))
        held += abs(total / (4 * 14 * UNIT) - 3) <= half
    assert held / runs >= 0.95 - 4 * (0.05 * 0.95 / runs) ** 0.5


def test_waves_cannot_make_up_for_those_who_never_answer() -> None:
    """Those who keep silent may be the same people every time."""
    assert half_width_of_waves([(500, None)] * 4, 1.0) > 0.9 * half_width(500, None, 1.0)


@pytest.mark.parametrize(("respondents", "eligible"), [(8, 12), (27, 30), (60, 100), (150, 400)])
@pytest.mark.parametrize("answers", [CAMPS, (1, 2, 3, 4, 5), (3, 4, 4, 5), (1, 5, 5, 5, 5, 5, 5)])
def test_it_holds_the_mean_of_all_who_were_asked_whatever_they_answer(
    answers: tuple[int, ...], respondents: int, eligible: int
) -> None:
    population = [answers[each % len(answers)] for each in range(eligible)]
    runs = 1_500
    assert covered(population, respondents, runs) >= 0.95 - 4 * (0.05 * 0.95 / runs) ** 0.5
