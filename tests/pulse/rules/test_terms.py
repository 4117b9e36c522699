"""The terms of a release: how many, and how much noise."""

from __future__ import annotations

from fractions import Fraction

import pytest

from touchline.pulse.rules.terms import LowerThanFive, Terms


def test_a_release_takes_eight_people_and_an_epsilon_of_one_unless_said_otherwise() -> None:
    assert Terms() == Terms(k=8, epsilon=Fraction(1))


@pytest.mark.parametrize("k", [4, 1, 0, -8])
def test_fewer_than_five_people_are_never_enough(k: int) -> None:
    with pytest.raises(LowerThanFive):
        Terms(k=k)


def test_five_people_can_be_enough() -> None:
    assert Terms(k=5).k == 5


@pytest.mark.parametrize("epsilon", [0, -1])
def test_an_epsilon_of_nothing_is_refused(epsilon: int) -> None:
    with pytest.raises(ValueError, match="above zero"):
        Terms(epsilon=Fraction(epsilon))


def test_a_scale_with_one_end_is_refused() -> None:
    with pytest.raises(ValueError, match="two ends"):
        Terms(low=3, high=3)


def test_one_ballot_moves_the_sum_by_the_width_of_the_scale() -> None:
    assert Terms().sensitivity == 4 * 840


def test_half_the_epsilon_is_twice_the_noise() -> None:
    assert Terms(epsilon=Fraction(1, 2)).scale == 2 * Terms().scale
