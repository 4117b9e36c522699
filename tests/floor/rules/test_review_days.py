"""Weeks, slots and moments of reviews, right also on the days on which clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.review_days import days_ahead, moment_of, slots
from touchline.floor.rules.weeks import monday_of

LONDON = "Europe/London"
SPRING = date(2026, 3, 29)  # clocks go forward in London on this Sunday


def test_the_same_hour_is_kept_when_clocks_change() -> None:
    before, after = SPRING - timedelta(days=6), SPRING + timedelta(days=1)
    hours = [moment_of(day, time(9), LONDON).hour for day in (before, after)]
    assert hours == [9, 8]


def test_a_time_that_clocks_skip_is_the_moment_an_hour_later() -> None:
    assert moment_of(SPRING, time(1, 30), LONDON) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_a_manager_elsewhere_means_their_own_nine_o_clock() -> None:
    assert moment_of(date(2026, 3, 19), time(9), "Asia/Tokyo").hour == 0


@given(st.dates(date(2025, 1, 1), date(2027, 1, 1)), st.times())
def test_read_back_in_its_zone_a_moment_says_what_was_meant_or_an_hour_later(
    day: date, at: time
) -> None:
    back = moment_of(day, at, LONDON).astimezone(ZoneInfo(LONDON))
    later = (back.hour - at.hour, back.minute - at.minute, (back.date() - day).days)
    assert later in {(0, 0, 0), (1, 0, 0)}


def test_slots_follow_one_another() -> None:
    assert slots(time(9), 20, 4) == (time(9), time(9, 20), time(9, 40), time(10))


def test_no_slot_begins_after_midnight() -> None:
    assert len(slots(time(23, 30), 20, 5)) == 2


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)))
def test_a_week_begins_on_its_monday(day: date) -> None:
    monday = monday_of(day)
    assert monday.weekday() == 0
    assert 0 <= (day - monday).days < 7


@pytest.mark.parametrize(
    ("weekday", "days"), [(0, ["03-23", "03-30"]), (2, ["03-18", "03-25", "04-01"])]
)
def test_days_ahead_are_those_of_the_coming_two_weeks(weekday: int, days: list[str]) -> None:
    today = date(2026, 3, 18)
    found = days_ahead(weekday, since=date(2026, 1, 1), until=None, today=today)
    assert [f"{day:%m-%d}" for _week, day in found] == days


def test_a_rhythm_that_ends_has_no_day_after_its_end() -> None:
    today = date(2026, 3, 18)
    found = days_ahead(0, since=today, until=date(2026, 3, 30), today=today)
    assert [day for _week, day in found] == [date(2026, 3, 23)]
