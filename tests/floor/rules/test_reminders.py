"""When a mail of the morning leaves: at one's own hour, never in the quiet, never much later."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.reminders import Wish, moments_within

WEDNESDAY, SATURDAY = date(2026, 3, 18), date(2026, 3, 21)
USUAL = Wish("weekdays", 8, 18, 7, "Europe/London")


def at(hour: int, minute: int = 0, *, day: date = WEDNESDAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("often", "day", "wished"),
    [
        ("weekdays", WEDNESDAY, True), ("weekdays", SATURDAY, False),
        ("mondays", WEDNESDAY, False), ("mondays", date(2026, 3, 16), True),
        ("off", WEDNESDAY, False),
    ],
)  # fmt: skip
def test_a_mail_comes_on_the_days_one_has_chosen(often: str, day: date, wished: bool) -> None:
    assert Wish(often, 8, 18, 7, "Europe/London").on(day) is wished


def test_the_hour_is_that_of_ones_own_zone() -> None:
    assert Wish("weekdays", 8, 18, 7, "America/New_York").moment(WEDNESDAY) == at(12)


def test_after_the_clocks_change_it_is_still_eight() -> None:
    assert USUAL.moment(date(2026, 3, 30)) == at(7, day=date(2026, 3, 30))


def test_what_a_worker_missed_by_an_hour_still_helps() -> None:
    assert USUAL.still_helps(WEDNESDAY, at=at(9))


def test_what_it_missed_by_five_does_not() -> None:
    assert not USUAL.still_helps(WEDNESDAY, at=at(13))


def test_nothing_is_sent_before_the_hour() -> None:
    assert not USUAL.still_helps(WEDNESDAY, at=at(7, 59))


@given(st.integers(0, 23), st.integers(0, 23), st.integers(0, 23))
def test_an_hour_is_quiet_for_one_or_for_the_other_way_round(
    first: int, last: int, hour: int
) -> None:
    """Quiet from 18 to 7 and quiet from 7 to 18 share no hour, and leave none out."""
    told = [
        Wish("weekdays", 8, a, b, "UTC").is_quiet(at(hour))
        for a, b in ((first, last), (last, first))
    ]
    assert sum(told) == (first != last)


ZONES = ["Europe/London", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu"]


@given(st.sampled_from(ZONES),
       st.integers(0, 23), st.dates(date(2026, 1, 1), date(2026, 12, 1)))  # fmt: skip
def test_planned_day_by_day_no_mail_is_planned_twice_or_left_out(
    zone: str, hour: int, begin: date
) -> None:
    wish = Wish("weekdays", hour, 0, 0, zone)
    start = at(0, day=begin)
    whole = moments_within(wish, first=start, last=start + timedelta(days=7))
    single = [
        one
        for n in range(7)
        for one in moments_within(
            wish, first=start + timedelta(days=n), last=start + timedelta(days=n + 1)
        )
    ]
    assert list(whole) == single
