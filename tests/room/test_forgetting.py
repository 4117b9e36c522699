"""A room goes a year after it was last written in, with everything in it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.room.furnishing import proposed, written
from touchline.room.models import Epoch, Note, Room
from touchline.room.models.forgetting import forget_all
from touchline.room.rules.keeping import ends_on, keys_go_on, last_week

YEAR_LATER = datetime(2027, 3, 23, 9, tzinfo=UTC)
"""The first day on which a room of the 18th of March 2026, a Wednesday, goes."""


def test_a_year_is_counted_from_the_end_of_the_week() -> None:
    assert ends_on("2026-W12") == date(2026, 3, 22) + timedelta(days=366)


def test_the_last_week_of_a_year_is_later_than_the_first_of_the_one_before() -> None:
    assert last_week(["2026-W01", None, "2025-W52", ""]) == "2026-W01"


def test_a_leaver_has_thirty_days() -> None:
    assert keys_go_on(date(2026, 3, 18)) == date(2026, 4, 17)


def test_a_day_before_it_is_there(room: Room) -> None:
    forget_all(at=YEAR_LATER - timedelta(days=1))
    assert Room.objects.filter(pk=room.pk).exists()


def test_a_year_after_the_last_note_the_room_is_gone(cast: Cast, room: Room) -> None:
    written(room, cast.mairi)
    forget_all(at=YEAR_LATER)
    assert not Room.objects.exists()


@pytest.mark.parametrize("model", [Note, Epoch])
def test_what_lay_in_it_is_gone_too(cast: Cast, room: Room, model: type) -> None:
    written(room, cast.mairi)
    forget_all(at=YEAR_LATER)
    assert not model._default_manager.exists()  # type: ignore[attr-defined]


def test_a_later_note_keeps_it(cast: Cast, room: Room) -> None:
    written(room, cast.mairi)
    Note.objects.update(week="2026-W40")
    forget_all(at=YEAR_LATER)
    assert Room.objects.filter(pk=room.pk).exists()


def test_a_later_contract_keeps_it(cast: Cast, room: Room) -> None:
    proposed(room, cast.mairi, 2)
    room.contracts.filter(number=2).update(made_week="2026-W40")
    forget_all(at=YEAR_LATER)
    assert Room.objects.filter(pk=room.pk).exists()


def test_an_ending_is_the_last_that_happened_in_it(cast: Cast, room: Room) -> None:
    room.end(by=cast.mairi, week="2026-W40", at=NOW)
    forget_all(at=YEAR_LATER)
    assert Room.objects.filter(pk=room.pk).exists()


def test_the_room_of_others_stays(cast: Cast, room: Room) -> None:
    other = Room.objects.open(
        cast.callum, cast.tomasz, kind="clean", key="other", on=TODAY, at=NOW
    )  # fmt: skip
    Room.objects.filter(pk=other.pk).update(opened_week="2027-W10")
    forget_all(at=YEAR_LATER)
    assert [one.pk for one in Room.objects.all()] == [other.pk]


def test_twice_is_as_good(room: Room) -> None:
    assert [forget_all(at=YEAR_LATER)[0] for _ in range(2)] == [1, 0]
