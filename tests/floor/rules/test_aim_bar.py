"""Where value, target and interval stand on their bar."""

import pytest

from touchline.floor.rules.aim_bar import WIDTH, draw_aim
from touchline.floor.rules.aims import Aimed
from touchline.floor.rules.pace import Pace
from touchline.numbers import Figure


def aimed(value: float | None, target: float, pace: Pace | None = None) -> Aimed:
    figure = Figure("deals_won", "Deals won", "deals", value, 5)
    return Aimed(figure, target, at_most=False, weekly=False, pace=pace, flows=True)


def test_half_of_the_target_stands_half_way_to_it() -> None:
    bar = draw_aim(aimed(50, 100)).bar
    assert bar.value == pytest.approx(bar.target / 2, abs=0.1)


def test_what_is_beyond_the_target_still_fits() -> None:
    bar = draw_aim(aimed(300, 100)).bar
    assert bar.value is not None
    assert bar.target < bar.value < WIDTH


def test_what_is_not_known_has_no_place() -> None:
    assert draw_aim(aimed(None, 100)).bar.value is None


def test_without_an_interval_there_is_no_band() -> None:
    bar = draw_aim(aimed(50, 100)).bar
    assert (bar.low, bar.high) == (None, None)


def test_the_interval_at_the_end_is_a_band_that_fits() -> None:
    bar = draw_aim(aimed(50, 100, Pace(80, 60, 120, weeks=8))).bar
    assert bar.low is not None
    assert bar.high is not None
    assert bar.low < bar.target < bar.high < WIDTH


def test_the_line_runs_through_the_middle_of_the_bar() -> None:
    bar = draw_aim(aimed(50, 100)).bar
    assert bar.middle - bar.top == bar.bottom - bar.middle


@pytest.mark.parametrize(("value", "before"), [(50, True), (500, False)])
def test_the_word_stands_where_there_is_room(value: float, before: bool) -> None:
    assert draw_aim(aimed(value, 100)).bar.ends_at_target is before
