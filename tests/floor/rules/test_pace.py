"""Pace: an interval that holds its point, is wider with less known, and exact at the end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.pace.holding import held
from benchmarks.pace.kinds import KINDS
from touchline.floor.rules.pace import FEWEST, MOST, project

amounts = st.floats(min_value=0, max_value=1e7, allow_nan=False)
weeks = st.lists(amounts, min_size=FEWEST, max_size=30).filter(any)
lefts = st.floats(min_value=0.2, max_value=13)


@given(so_far=amounts, past=weeks, left=lefts, of_cases=st.booleans())
def test_the_interval_holds_what_is_expected(
    so_far: float, past: list[float], left: float, of_cases: bool
) -> None:
    pace = project(so_far, past, left, of_cases=of_cases)
    assert pace is not None
    assert pace.low <= pace.value <= pace.high


@given(so_far=amounts, past=weeks, left=lefts)
def test_what_stands_is_not_lost_again(so_far: float, past: list[float], left: float) -> None:
    pace = project(so_far, past, left)
    assert pace is not None
    assert pace.low >= so_far


@given(so_far=amounts, past=st.lists(amounts, max_size=30))
def test_at_the_end_it_is_what_it_is(so_far: float, past: list[float]) -> None:
    pace = project(so_far, past, 0)
    assert pace is not None
    assert (pace.low, pace.value, pace.high) == (so_far, so_far, so_far)


@given(past=st.lists(st.integers(2, 9), min_size=FEWEST, max_size=FEWEST), left=lefts)
def test_the_same_weeks_seen_twice_say_more(past: list[int], left: float) -> None:
    few, many = project(0, past, left), project(0, past * 2, left)
    assert few is not None
    assert many is not None
    assert many.high - many.low <= few.high - few.low


@given(past=st.lists(st.integers(2, 9), min_size=FEWEST, max_size=MOST), left=st.integers(2, 12))
def test_more_weeks_to_come_leave_more_open(past: list[int], left: int) -> None:
    near, far = project(0, past, left - 1), project(0, past, left)
    assert near is not None
    assert far is not None
    assert far.high - far.low >= near.high - near.low


def test_with_seven_weeks_nothing_is_said() -> None:
    assert project(5, [1, 2, 3, 4, 5, 6, 7], 3) is None


def test_of_weeks_with_nothing_nothing_is_said() -> None:
    assert project(0, [0] * 12, 3) is None


def test_weeks_of_long_ago_do_not_count() -> None:
    assert project(0, [1000.0] * 10 + [1.0] * MOST, 1) == project(0, [1.0] * MOST, 1)


def test_half_a_deal_is_not_won() -> None:
    pace = project(3, [0, 1, 2, 0, 1, 1, 0, 2], 2.5, of_cases=True)
    assert pace is not None
    assert (pace.low % 1, pace.high % 1) == (0, 0)


@pytest.mark.parametrize("name", ["activities", "deals created", "won value"])
def test_eight_of_ten_intervals_hold(name: str) -> None:
    kind, of_cases = KINDS[name]
    assert held(kind, of_cases=of_cases, quarters=16)["weeks"].inside >= 0.75
