"""A measure beside its target: of the week, of the quarter, and as a bar."""

from datetime import date, timedelta

import pytest

from touchline.floor.rules.aim_bar import draw_aim
from touchline.floor.rules.aims import Aimed, Course, of_quarter, of_week
from touchline.floor.rules.season import LEAST, Former, Season
from touchline.numbers import Figure, Point

MONDAY = date(2026, 3, 16)
WEEK = timedelta(days=7)
LAST = date(2026, 3, 31)


def figure(value: float | None, **more: float) -> Figure:
    return Figure("deals_won", "Deals won", "deals", value, int(value or 0), **more)  # type: ignore[arg-type]


def weeks(*values: float | None) -> list[Point]:
    """The latest week of these is that of MONDAY."""
    first = MONDAY - WEEK * (len(values) - 1)
    days = [first + WEEK * number for number in range(len(values))]
    return [Point(day, day + WEEK, figure(value)) for day, value in zip(days, values, strict=True)]


def week(points: list[Point]) -> Aimed:
    return of_week(points, 7, at_most=False, monday=MONDAY, nothing=figure(None))


def test_a_week_stands_beside_the_week_before() -> None:
    found = week(weeks(3, 5))
    assert found.before is not None
    assert (found.figure.value, found.before.value) == (5, 3)


def test_the_first_week_has_none_before() -> None:
    assert week(weeks(5)).before is None


def test_a_week_that_is_not_known_has_no_value() -> None:
    assert week([one for one in weeks(3, 5) if one.first < MONDAY]).figure.value is None


def test_weeks_to_come_are_left_out() -> None:
    later = of_week(weeks(3, 5, 9), 7, at_most=False, monday=MONDAY - WEEK, nothing=figure(None))
    assert (later.figure.value, later.trend_values) == (5, [3, 5])


def quarter(course: Course | None, value: float = 10) -> Aimed:
    return of_quarter(figure(value), 20, at_most=False, course=course, last=LAST, of_cases=False)


def test_where_there_are_former_quarters_they_say_where_it_ends() -> None:
    season = Season([Former(13, 6)] * LEAST, 13, [1.0] * 70)
    course = Course(weeks(*[1] * 12), MONDAY - WEEK * 12, MONDAY + WEEK, season=season)
    found = quarter(course).pace
    assert found is not None
    assert (found.quarters, found.value) == (LEAST, 16)


def test_without_them_the_weeks_do() -> None:
    found = quarter(Course(weeks(*[1] * 12), MONDAY - WEEK * 12, MONDAY + WEEK)).pace
    assert found is not None
    assert found.quarters == 0


def test_on_the_last_day_it_is_what_it_is() -> None:
    season = Season([Former(13, 6)] * LEAST, 13, [1.0] * 70)
    course = Course(weeks(*[1] * 12), MONDAY - WEEK * 12, LAST, season=season)
    found = quarter(course).pace
    assert found is not None
    assert (found.low, found.high) == (10, 10)


def test_a_week_that_runs_is_not_learnt_from() -> None:
    course = Course(weeks(4, 4, 1), MONDAY - WEEK * 2, MONDAY + timedelta(days=2))
    assert course.whole_weeks == [4, 4]


def test_weeks_before_the_export_are_not_learnt_from() -> None:
    assert Course(weeks(9, 4, 4), MONDAY - WEEK, MONDAY + WEEK).whole_weeks == [4, 4]


@pytest.mark.parametrize(("target", "before"), [(20, True), (2, False)])
def test_the_word_stands_where_there_is_room(target: float, before: bool) -> None:
    bar = draw_aim(Aimed(figure(10), target, at_most=False, weekly=False)).bar
    assert bar.ends_at_target is before


def test_the_bar_holds_value_target_and_interval() -> None:
    aimed = Aimed(figure(10, low=5, high=40), 20, at_most=False, weekly=False)
    bar = draw_aim(aimed).bar
    assert bar.value is not None
    assert bar.low is not None
    assert bar.high is not None
    assert bar.low < bar.value < bar.target < bar.high < bar.width


def test_a_bar_of_nothing_can_be_drawn() -> None:
    bar = draw_aim(Aimed(figure(None), 0, at_most=True, weekly=False)).bar
    assert (bar.value, bar.target) == (None, 0)
