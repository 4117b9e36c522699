"""Where a promise stands on a day, and what share was kept."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from touchline.floor.rules.promises import (
    NOT_BY_ITS_DAY,
    OPEN,
    Course,
    Rate,
    State,
    When,
    end_of_week,
    kept_rate,
    next_friday,
    state,
    when,
)

DAY = date(2026, 3, 18)  # a Wednesday
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
MAYBE = st.none() | DAYS
COURSES = st.builds(Course, DAYS, MAYBE, MAYBE, MAYBE, MAYBE)
STATES = st.lists(st.sampled_from(State))


def after(days: int) -> date:
    return DAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("course", "stands"),
    [
        (Course(after(1)), State.OPEN),
        (Course(DAY), State.DUE_TODAY),
        (Course(after(-1)), State.OVERDUE),
        (Course(after(-1), moved_to=after(2)), State.OPEN),
        (Course(after(-1), kept_on=after(-1)), State.KEPT),
        (Course(after(-2), kept_on=after(-1)), State.LATE),
        (Course(after(-2), moved_to=after(-1), kept_on=after(-1)), State.KEPT),
        (Course(after(5), missed_on=DAY), State.MISSED),
        (Course(after(-2), missed_on=after(-1), kept_on=DAY), State.LATE),
        (Course(after(2), missed_on=DAY, kept_on=DAY), State.KEPT),
        (Course(after(-9), released_on=DAY), State.RELEASED),
    ],
)
def test_where_a_promise_stands(course: Course, stands: State) -> None:
    assert state(course, today=DAY) is stands


@given(COURSES, DAYS)
def test_what_has_ended_stands_the_same_on_every_day(course: Course, today: date) -> None:
    assume(course.ended_on)
    assert state(course, today=today) is state(course, today=today + timedelta(days=400))


@given(COURSES, DAYS)
def test_it_is_open_until_something_ends_it(course: Course, today: date) -> None:
    assert state(course, today=today).open is (course.ended_on is None)


@given(DAYS, MAYBE, DAYS)
def test_an_open_promise_never_turns_back(day: date, moved: date | None, today: date) -> None:
    order = [State.OPEN, State.DUE_TODAY, State.OVERDUE]
    course = Course(day, moved)
    now, then = (state(course, today=one) for one in (today, today + timedelta(days=1)))
    assert order.index(now) <= order.index(then)


@given(DAYS, MAYBE, DAYS)
def test_done_by_the_day_that_counts_is_kept_and_later_is_late(
    day: date, moved: date | None, done: date
) -> None:
    course = Course(day, moved, kept_on=done)
    assert state(course, today=done) is (State.KEPT if done <= course.due else State.LATE)


@given(COURSES, DAYS)
def test_what_is_released_counts_nowhere(course: Course, today: date) -> None:
    assume(course.released_on)
    assert kept_rate([state(course, today=today)]).cases == 0


@given(STATES)
def test_a_rate_counts_each_promise_once_or_not_at_all(states: list[State]) -> None:
    silent = sum(one in (State.OPEN, State.DUE_TODAY, State.RELEASED) for one in states)
    assert kept_rate(states).cases == len(states) - silent


@given(STATES)
def test_a_rate_lies_within_its_interval(states: list[State]) -> None:
    rate = kept_rate(states)
    assume(rate.cases)
    assert rate.low is not None
    assert rate.value is not None
    assert rate.high is not None
    assert 0 <= rate.low <= rate.value <= rate.high <= 1


@given(STATES, STATES)
def test_rates_add_up_as_if_counted_together(some: list[State], more: list[State]) -> None:
    assert kept_rate(some) + kept_rate(more) == kept_rate(some + more)


def test_without_a_case_there_is_not_enough_to_say() -> None:
    rate = Rate(0, 0)
    assert (rate.value, rate.low, rate.high) == (None, None, None)


def test_overdue_counts_like_missed_until_it_is_done() -> None:
    assert kept_rate([State.OVERDUE, State.KEPT]) == Rate(1, 2)


def test_every_state_is_open_counted_or_released() -> None:
    assert set(State) - OPEN - NOT_BY_ITS_DAY == {State.KEPT, State.RELEASED}


@given(DAYS)
def test_a_week_ends_on_sunday(today: date) -> None:
    assert end_of_week(today).weekday() == 6
    assert 0 <= (end_of_week(today) - today).days < 7


@given(DAYS)
def test_a_form_begins_with_a_friday_to_come(today: date) -> None:
    assert next_friday(today).weekday() == 4
    assert 0 < (next_friday(today) - today).days <= 7


@pytest.mark.parametrize(("days", "heading"), [(-1, When.OVERDUE), (4, When.WEEK), (5, When.LATER)])
def test_open_promises_stand_under_the_heading_of_their_day(days: int, heading: When) -> None:
    assert when(after(days), today=DAY) is heading
