"""The point of a chart, in a sentence that claims no more than the numbers do."""

from touchline.design.charts.parts import Reading
from touchline.design.telling import tell_trend


def _say(value: float) -> str:
    return f"{value * 100:.0f} %"


def _tell(*values: float | None, spread: float | None = None) -> str:
    readings = [
        Reading(
            f"{day} March",
            value,
            None if value is None or spread is None else value - spread,
            None if value is None or spread is None else value + spread,
        )
        for day, value in enumerate(values, start=3)
    ]
    return tell_trend("Win rate", readings, say=_say, grain="week")


def test_a_rise_is_said_with_its_lowest_week() -> None:
    assert _tell(0.58, 0.51, 0.63) == (
        "Win rate rose from 58 % to 63 % over 3 weeks; lowest 51 % in the week of 4 March."
    )


def test_a_fall_is_said_with_its_highest_week() -> None:
    assert _tell(0.63, 0.71, 0.58) == (
        "Win rate fell from 63 % to 58 % over 3 weeks; highest 71 % in the week of 4 March."
    )


def test_an_extreme_at_an_end_is_not_said_twice() -> None:
    assert _tell(0.58, 0.6, 0.63) == "Win rate rose from 58 % to 63 % over 3 weeks."


def test_overlapping_intervals_may_be_chance() -> None:
    assert "which may be chance" in _tell(0.58, 0.63, spread=0.1)


def test_clear_intervals_are_a_change() -> None:
    assert _tell(0.4, 0.63, spread=0.05) == "Win rate rose from 40 % to 63 % over 2 weeks."


def test_what_ends_where_it_began_did_not_change() -> None:
    assert _tell(0.58, 0.58) == "Win rate began and ended at 58 % over 2 weeks."


def test_one_value_is_said_with_its_week() -> None:
    assert _tell(None, 0.58) == "Win rate was 58 % in the week of 4 March."


def test_no_value_claims_nothing() -> None:
    assert _tell(None, None) == "Win rate: nothing to show yet."
