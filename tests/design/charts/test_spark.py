"""The word-sized line."""

from hypothesis import given
from hypothesis import strategies as st

from touchline.design.charts.spark import draw_spark

VALUES = st.lists(st.none() | st.floats(-1e6, 1e6), min_size=2, max_size=60)


def test_one_value_is_no_line() -> None:
    assert draw_spark([None, 3.0]) is None


def test_only_the_latest_half_year_is_drawn() -> None:
    spark = draw_spark([9.0] * 100)
    assert spark is not None
    assert spark.lines[0].count("L") == 25


def test_a_gap_parts_the_line() -> None:
    spark = draw_spark([1, 2, None, 3, 4])
    assert spark is not None
    assert len(spark.lines) == 2


@given(values=VALUES)
def test_the_end_lies_on_the_drawing(values: list[float | None]) -> None:
    spark = draw_spark(values)
    assert spark is None or (0 <= spark.end[0] <= spark.width and 0 <= spark.end[1] <= spark.height)
