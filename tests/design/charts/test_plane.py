"""Axes: round steps, positions between the ends, labels that do not crowd."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.design.charts.plane import Scale, round_steps, spread_labels

VALUES = st.floats(min_value=-1e9, max_value=1e9, allow_nan=False)


def test_steps_are_round() -> None:
    assert round_steps(51, 63) == (50, 55, 60, 65)


def test_two_values_between_which_there_is_no_number_have_an_axis() -> None:
    assert len(round_steps(-5e-324, 5e-324)) > 1


def test_a_single_value_still_has_an_axis() -> None:
    assert len(round_steps(5, 5)) > 1


@given(one=VALUES, other=VALUES)
def test_steps_enclose_what_is_drawn(one: float, other: float) -> None:
    low, high = sorted((round(one, 3), round(other, 3)))
    steps = round_steps(low, high)
    slack = (steps[-1] - steps[0]) * 1e-6
    assert steps[0] - slack <= low <= high <= steps[-1] + slack


@given(one=VALUES, other=VALUES)
def test_there_are_never_many_steps(one: float, other: float) -> None:
    low, high = sorted((round(one, 3), round(other, 3)))
    assert 2 <= len(round_steps(low, high)) <= 7


@given(value=VALUES)
def test_a_position_never_leaves_the_scale(value: float) -> None:
    assert 10 <= Scale(low=0, high=1, first=10, last=90).at(value) <= 90


@given(count=st.integers(min_value=1, max_value=400), at_most=st.integers(2, 12))
def test_labels_keep_the_first_and_the_last(count: int, at_most: int) -> None:
    chosen = spread_labels(count, at_most=at_most)
    assert (chosen[0], chosen[-1]) == (0, count - 1)


@pytest.mark.parametrize("at_most", [2, 3, 7])
def test_labels_are_no_more_than_fit(at_most: int) -> None:
    assert len(spread_labels(52, at_most=at_most)) == at_most
