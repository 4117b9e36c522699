"""What was typed week by week, and the CRM's count from the day it took over."""

from datetime import date

from touchline.floor.rules.typed import TypedCourse, TypedWeek
from touchline.numbers import Figure, Point

FIRST, LAST = date(2026, 3, 2), date(2026, 3, 22)
TYPED = {date(2026, 3, 2): TypedWeek(4, 2), date(2026, 3, 16): TypedWeek(6, 3)}


def counted(value: float) -> tuple[Point, ...]:
    figure = Figure("activities", "Activities", "activities", value, int(value))
    mondays = (date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 16))
    return tuple(Point(monday, monday, figure) for monday in mondays)


def course(crm: str = "", since: date | None = None) -> TypedCourse:
    return TypedCourse("typed.v", "Visits", "visits", TYPED, crm, since)


def values(one: TypedCourse) -> list[float | None]:
    return [point.figure.value for point in one.points(FIRST, LAST, counted(9))]


def test_a_week_that_nobody_typed_has_no_value() -> None:
    assert values(course()) == [4, None, 6]


def test_from_its_monday_on_the_crm_counts() -> None:
    assert values(course(crm="activities", since=date(2026, 3, 9))) == [4, 9, 9]


def test_the_quarter_is_the_sum_of_its_weeks() -> None:
    figure = course().figure(FIRST, LAST)
    assert (figure.value, figure.cases) == (10, 5)


def test_of_no_week_there_is_no_sum() -> None:
    assert course().figure(date(2025, 1, 6), date(2025, 1, 12)).value is None
