"""Intervals of contrasts."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from touchline.kit.wilson import Z
from touchline.numbers.contrasts.statistics import (
    Middle,
    median_against,
    middle_of,
    of_means,
    of_medians,
    of_shares,
    quantile,
    share_against,
    student,
)

SHARE = some.integers(1, 200).flatmap(lambda n: some.tuples(some.integers(0, n), some.just(n)))
DAYS = some.lists(some.integers(0, 400).map(float), min_size=10, max_size=60)
WEEKS = some.lists(some.integers(0, 30), min_size=10, max_size=52)


def test_one_look_is_the_usual_interval() -> None:
    assert quantile(1) == pytest.approx(Z)


def test_ten_looks_ask_for_more_each() -> None:
    assert quantile(10) == pytest.approx(2.807, abs=0.001)


def test_few_cases_ask_for_students_quantile() -> None:
    assert student(Z, 9) == pytest.approx(2.262, abs=0.001)  # any table of t, 9 degrees, 97.5 %


def test_newcombes_interval_is_that_of_the_textbook() -> None:
    # Newcombe 1998, example (a): 56/70 - 48/80, score interval 0.0524 to 0.3339
    found = of_shares((56, 70), (48, 80), z=Z)
    assert (found.low - 48 / 80, found.high - 48 / 80) == pytest.approx((0.0524, 0.3339), abs=1e-4)


@given(SHARE, SHARE)
def test_yours_lies_within_its_own_interval(
    yours: tuple[int, int], others: tuple[int, int]
) -> None:
    found = of_shares(yours, others, z=Z)
    assert found.low - 1e-9 <= found.yours <= found.high + 1e-9


@given(SHARE)
def test_a_share_does_not_differ_from_itself(share: tuple[int, int]) -> None:
    assert not of_shares(share, share, z=Z).clear


@given(DAYS)
def test_values_do_not_differ_from_themselves(days: list[float]) -> None:
    assert not of_medians(days, days, z=Z).clear


@given(WEEKS)
def test_weeks_do_not_differ_from_themselves(weeks: list[int]) -> None:
    assert not of_means(weeks, weeks, z=Z).clear


@given(DAYS, DAYS)
def test_more_looks_never_make_an_interval_narrower(
    yours: list[float], others: list[float]
) -> None:
    one, ten = (of_medians(yours, others, z=quantile(looks)) for looks in (1, 10))
    assert ten.low <= one.low
    assert one.high <= ten.high


def test_two_far_apart_medians_are_clear() -> None:
    assert of_medians([50.0 + n for n in range(20)], [float(n) for n in range(20)], z=Z).clear


def test_days_that_all_look_alike_are_not_known_to_the_hour() -> None:
    found = of_medians([5.0] * 10, [5.0] * 10, z=Z)
    assert found.low < 5 < found.high


def test_a_share_far_from_the_middle_is_clear() -> None:
    assert share_against((5, 100), Middle(0.5, 0.02), z=Z).clear


def test_a_middle_that_nobody_is_sure_of_makes_nothing_clear() -> None:
    assert not share_against((5, 100), Middle(0.5, 0.4), z=Z).clear


def test_a_median_near_the_middle_is_not_clear() -> None:
    assert not median_against([float(n) for n in range(20)], Middle(10.0, 0.0), z=Z).clear


def test_the_middle_of_people_who_are_all_alike_is_sure() -> None:
    assert middle_of([0.5] * 5) == Middle(0.5, 0.0)
