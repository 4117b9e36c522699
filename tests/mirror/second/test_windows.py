"""A conversation in windows: each unit counts once, with enough before it."""

from hypothesis import given
from hypothesis import strategies as st

from touchline.mirror.second.pieces import LONGEST_UNIT
from touchline.mirror.second.windows import BEFORE, PIECES, windows

lengths = st.lists(st.integers(1, LONGEST_UNIT), max_size=200)


@given(lengths)
def test_every_unit_counts_in_exactly_one_window(sizes: list[int]) -> None:
    counted = [at for each in windows(sizes) for at in range(each.counts, each.last)]
    assert counted == list(range(len(sizes)))


@given(lengths)
def test_a_window_holds_no_more_than_the_encoder_reads(sizes: list[int]) -> None:
    assert all(sum(sizes[each.first : each.last]) <= PIECES for each in windows(sizes))


@given(lengths)
def test_before_what_counts_enough_is_read_again_where_there_is_any(sizes: list[int]) -> None:
    for each in windows(sizes):
        read_again = sum(sizes[each.first : each.counts])
        assert read_again >= BEFORE or each.first == 0


def test_nothing_said_needs_no_window() -> None:
    assert list(windows([])) == []
