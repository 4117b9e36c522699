"""When the next night's work is due."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from touchline.office.rules.nights import next_night

ZONES = ("UTC", "Europe/London", "Asia/Kolkata", "America/New_York", "Australia/Lord_Howe")
MOMENTS = st.datetimes(
    min_value=datetime(2025, 1, 1),  # noqa: DTZ001 - the zone is given below
    max_value=datetime(2028, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


def test_in_the_morning_the_next_night_is_tomorrow() -> None:
    due = next_night(3, zone="UTC", after=datetime(2026, 3, 18, 9, 30, tzinfo=UTC))
    assert due == datetime(2026, 3, 19, 3, tzinfo=UTC)


def test_after_midnight_it_may_still_be_today() -> None:
    due = next_night(3, zone="UTC", after=datetime(2026, 3, 18, 1, tzinfo=UTC))
    assert due == datetime(2026, 3, 18, 3, tzinfo=UTC)


def test_at_the_very_moment_it_is_the_night_after() -> None:
    due = next_night(3, zone="UTC", after=datetime(2026, 3, 18, 3, tzinfo=UTC))
    assert due == datetime(2026, 3, 19, 3, tzinfo=UTC)


def test_the_hour_is_one_of_the_zone() -> None:
    due = next_night(3, zone="Asia/Kolkata", after=datetime(2026, 3, 18, 9, 30, tzinfo=UTC))
    assert due == datetime(2026, 3, 18, 21, 30, tzinfo=UTC)


def test_in_the_night_without_the_hour_it_is_done_all_the_same() -> None:
    evening = datetime(2026, 3, 28, 20, tzinfo=UTC)
    assert next_night(1, zone="Europe/London", after=evening) == datetime(
        2026, 3, 29, 1, tzinfo=UTC
    )


@given(hour=st.integers(0, 23), zone=st.sampled_from(ZONES), after=MOMENTS)
def test_it_is_always_later_and_never_more_than_a_day_and_an_hour(
    hour: int, zone: str, after: datetime
) -> None:
    ahead = next_night(hour, zone=zone, after=after) - after
    assert timedelta(0) < ahead <= timedelta(hours=25)


@given(hour=st.integers(4, 23), zone=st.sampled_from(ZONES), after=MOMENTS)
def test_clocks_of_the_zone_show_the_hour(hour: int, zone: str, after: datetime) -> None:
    due = next_night(hour, zone=zone, after=after).astimezone(ZoneInfo(zone))
    assert (due.hour, due.minute) == (hour, 0)
