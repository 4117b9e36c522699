"""What a year has told: its sum, its limit, and when there is room again."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.pulse.rules.ledger import LIMIT, Spent, free_again_on, may_spend, sum_of_year

DAY = date(2026, 11, 2)
ONE = Fraction(1)


def spent(*days: int, epsilon: int | Fraction = 1) -> list[Spent]:
    """So much on each of these days, counted from DAY."""
    return [Spent(DAY + timedelta(days=each), Fraction(epsilon), "trust") for each in days]


def test_the_year_has_365_days_and_ends_with_the_day() -> None:
    assert sum_of_year(spent(-365, -364, 0, 1), DAY) == 2


def test_up_to_the_limit_may_be_spent() -> None:
    assert may_spend(spent(*range(11)), ONE, DAY + timedelta(days=20))


def test_more_than_the_limit_may_not_be_spent() -> None:
    assert not may_spend(spent(*range(12)), ONE, DAY + timedelta(days=20))


def test_what_is_planned_counts_in_the_year_that_it_shares_with_the_day() -> None:
    assert not may_spend(spent(100, epsilon=12), ONE, DAY)


def test_what_is_planned_after_a_year_does_not_count() -> None:
    assert may_spend(spent(365, epsilon=12), ONE, DAY)


def test_there_is_room_again_when_the_first_is_a_year_old() -> None:
    assert free_again_on(spent(0, epsilon=12), ONE, DAY) == DAY + timedelta(days=365)


def test_there_is_room_today_if_nothing_was_spent() -> None:
    assert free_again_on([], ONE, DAY) == DAY


def test_there_is_never_room_for_more_than_the_limit() -> None:
    assert free_again_on([], LIMIT + 1, DAY) is None


@given(st.lists(st.tuples(st.integers(-500, 500), st.fractions(0, 6)), max_size=12))
def test_the_first_day_with_room_has_room(said: list[tuple[int, Fraction]]) -> None:
    known = [Spent(DAY + timedelta(days=day), epsilon, "") for day, epsilon in said]
    free = free_again_on(known, ONE, DAY)
    assert free is not None
    assert may_spend(known, ONE, free)


@given(st.lists(st.tuples(st.integers(-300, 300), st.fractions(0, 6)), max_size=8))
def test_no_day_before_the_first_with_room_has_room(said: list[tuple[int, Fraction]]) -> None:
    known = [Spent(DAY + timedelta(days=day), epsilon, "") for day, epsilon in said]
    free = free_again_on(known, ONE, DAY)
    assert free is not None
    before = range((free - DAY).days)
    assert not [day for day in before if may_spend(known, ONE, DAY + timedelta(days=day))]


@pytest.mark.parametrize("epsilon", [Fraction(1, 3), Fraction(1, 10)])
def test_parts_of_an_epsilon_add_up_exactly(epsilon: Fraction) -> None:
    assert sum_of_year(spent(*[0] * 30, epsilon=epsilon), DAY) == 30 * epsilon
