"""The arithmetic of intervals, against published values and its own definition."""

from collections import Counter
from math import comb
from statistics import median as middle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.kit.wilson import wilson
from touchline.numbers.measures.intervals import median, median_interval

VALUES = st.lists(st.integers(0, 400), min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("hits", "cases", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (29, 29, 0.8830, 1),
    ],
)
def test_wilsons_interval_is_that_of_newcombe_1998(
    hits: int, cases: int, low: float, high: float
) -> None:
    assert list(wilson(hits, cases)) == pytest.approx([low, high], abs=5e-5)


@given(cases=st.integers(1, 10_000), part=st.floats(0, 1))
def test_a_share_lies_within_its_interval_and_that_within_zero_and_one(
    cases: int, part: float
) -> None:
    hits = round(cases * part)
    low, high = wilson(hits, cases)
    assert 0 <= low <= hits / cases <= high <= 1


def test_a_share_of_nothing_has_no_interval() -> None:
    with pytest.raises(ValueError, match="a share of nothing"):
        wilson(0, 0)


@given(values=VALUES)
def test_the_median_of_counts_is_the_median_of_the_values(values: list[int]) -> None:
    assert median(Counter(values)) == middle(values)


@given(values=VALUES)
def test_a_median_lies_within_its_interval(values: list[int]) -> None:
    interval = median_interval(Counter(values)) or (min(values), max(values))
    assert interval[0] <= median(Counter(values)) <= interval[1]


@pytest.mark.parametrize(("cases", "rank"), [(6, 1), (10, 2), (20, 6), (50, 18), (100, 40)])
def test_the_ranks_are_those_of_the_tables(cases: int, rank: int) -> None:
    counts = dict.fromkeys(range(1, cases + 1), 1)
    assert median_interval(counts) == (rank, cases + 1 - rank)


@given(cases=st.integers(6, 200))
def test_the_ranks_hold_the_median_in_95_of_100_samples(cases: int) -> None:
    found = median_interval(dict.fromkeys(range(1, cases + 1), 1))
    assert found is not None
    outside = 2 * sum(comb(cases, k) for k in range(found[0])) / 2**cases
    assert outside <= 0.05


def test_five_cases_are_too_few() -> None:
    assert median_interval({7: 5}) is None


def test_beyond_a_thousand_cases_the_normal_curve_gives_the_same_rank() -> None:
    exact = dict.fromkeys(range(1, 1001), 1)
    curve = dict.fromkeys(range(1, 1002), 1)
    low_exact, low_curve = (median_interval(exact) or (0,))[0], (median_interval(curve) or (0,))[0]
    assert abs(low_exact - low_curve) <= 1
