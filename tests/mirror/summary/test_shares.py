"""A share with its interval."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.kit.wilson import wilson
from touchline.mirror.summary.shares import share


def test_a_share_of_nothing_has_no_value() -> None:
    assert share(0, 0).value is None


def test_below_the_minimum_it_is_not_enough_to_say() -> None:
    assert not share(2, 4).enough


def test_from_the_minimum_on_it_is_enough_to_say() -> None:
    assert share(2, 5).enough


def test_the_interval_is_the_one_of_wilsons_formula() -> None:
    """Worked out beforehand for 81 of 263."""
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)


@given(st.integers(0, 400), st.integers(1, 400))
def test_the_interval_holds_the_share_and_lies_within_0_and_1(count: int, cases: int) -> None:
    low, high = wilson(min(count, cases), cases)
    assert 0 <= low <= min(count, cases) / cases <= high <= 1
