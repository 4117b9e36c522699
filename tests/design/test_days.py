"""Days and times as people say them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.design.days import moment, say_day, say_period, say_time

SATURDAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("away", "said"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (2, "Monday"),
        (6, "Friday"),
        (7, "28 November"),
        (-2, "last Thursday"),
        (-7, "14 November"),
        (200, "9 June 2027"),
    ],
)
def test_a_day_is_said_by_its_nearness(away: int, said: str) -> None:
    assert say_day(SATURDAY + timedelta(days=away), today=SATURDAY) == said


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        (time(15), "3 pm"),
        (time(15, 30), "3.30 pm"),
        (time(9, 5), "9.05 am"),
        (time(12), "noon"),
        (time(0), "midnight"),
        (time(0, 15), "12.15 am"),
    ],
)
def test_a_time_is_said_by_the_clock(clock: time, said: str) -> None:
    assert say_time(clock) == said


def test_a_moment_says_day_and_time() -> None:
    monday = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    assert moment(monday, now=NOW).said == "Monday, 3 pm"


def test_a_day_has_no_time() -> None:
    assert moment(date(2026, 11, 23), now=NOW).said == "Monday"


def test_the_exact_form_names_the_zone() -> None:
    exact = moment(NOW, now=NOW, zone="Europe/London").exact
    assert exact == "Saturday, 21 November 2026, 10:00 (Europe/London)"


def test_a_week_is_its_first_day() -> None:
    monday = date(2026, 3, 2)
    assert say_period(monday, monday + timedelta(days=6), today=SATURDAY) == "2 March"


def test_a_month_is_its_name() -> None:
    assert say_period(date(2026, 2, 1), date(2026, 2, 28), today=SATURDAY) == "February"


def test_another_year_is_named() -> None:
    assert say_period(date(2025, 2, 1), date(2025, 2, 28), today=SATURDAY) == "February 2025"


def test_a_quarter_is_both_its_ends() -> None:
    said = say_period(date(2026, 1, 1), date(2026, 3, 31), today=SATURDAY)
    assert said == "1 January – 31 March"


@given(away=st.integers(min_value=-6, max_value=6))
def test_no_two_near_days_are_said_alike(away: int) -> None:
    said = say_day(SATURDAY + timedelta(days=away), today=SATURDAY)
    others = [say_day(SATURDAY + timedelta(days=n), today=SATURDAY) for n in range(-6, 7)]
    assert others.count(said) == 1
