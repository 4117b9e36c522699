"""How long is waited before a process is started again, and when it is given up."""

from hypothesis import given
from hypothesis import strategies as st

from touchline.running.backoff import ENOUGH, LONGEST, QUICK, Record

LIVES = st.lists(st.floats(0, 1000))


def after(lives: list[float]) -> Record:
    record = Record()
    for life in lives:
        record = record.after(ran_for=life)
    return record


def test_who_ran_for_long_is_started_again_at_once() -> None:
    assert after([0, 0, QUICK]).pause == 0


def test_each_quick_end_doubles_the_pause() -> None:
    assert [after([0.0] * many).pause for many in range(1, 5)] == [1, 2, 4, 8]


@given(LIVES)
def test_no_pause_is_longer_than_the_longest(lives: list[float]) -> None:
    assert 0 <= after(lives).pause <= LONGEST


@given(LIVES)
def test_one_long_life_brings_hope_back(lives: list[float]) -> None:
    assert not after([*lives, QUICK]).hopeless


def test_quick_ends_in_a_row_are_hopeless_at_last() -> None:
    assert [after([0.0] * many).hopeless for many in (ENOUGH - 1, ENOUGH)] == [False, True]
