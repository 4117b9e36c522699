"""The drawn interval."""

from hypothesis import given
from hypothesis import strategies as st

from touchline.design.charts.whisker import draw_whisker

NUMBER = st.floats(-1e6, 1e6)


@given(parts=st.tuples(NUMBER, NUMBER, NUMBER).map(sorted), before=st.none() | NUMBER)
def test_the_parts_keep_their_order_on_the_track(parts: list[float], before: float | None) -> None:
    low, value, high = parts
    whisker = draw_whisker(value=value, low=low, high=high, before=before)
    assert 0 <= whisker.low <= whisker.value <= whisker.high <= whisker.width


def test_what_it_was_before_stands_on_the_same_track() -> None:
    whisker = draw_whisker(value=0.6, low=0.5, high=0.7, before=0.9)
    assert whisker.before is not None
    assert whisker.high < whisker.before <= whisker.width
