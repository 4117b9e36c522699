"""Four weeks before a room goes both are told: in the room, and on the home page without a name."""

from datetime import date, timedelta

import pytest
from django.test import Client

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from tests.reading import words_of
from tests.room.calling import Caller
from tests.room.furnishing import ROOM, written
from tests.room.test_forgetting import YEAR_LATER
from touchline.people.holding import hold
from touchline.room.models import Note, Room, RoomHold
from touchline.room.models.going import soon
from touchline.room.rules.keeping import goes_soon

GOES = YEAR_LATER.date()
FIRST = GOES - timedelta(days=28)
AGO = "2025-W14"
"""A room that was last in use then goes on the 7th of April 2026, 20 days from today."""
SAID = "A room of yours is deleted soon"


@pytest.fixture
def old(room: Room) -> Room:
    """Last in use almost a year ago."""
    Room.objects.update(opened_week=AGO)
    room.contracts.update(made_week=AGO)
    return room


def told(on: date) -> list[str]:
    return list(soon(Room.objects.all(), on=on).values())


def test_four_weeks_before_is_soon() -> None:
    assert (goes_soon(GOES, on=FIRST), goes_soon(GOES, on=FIRST - timedelta(days=1))) == (1, 0)


def test_it_is_told_from_four_weeks_before(room: Room) -> None:
    assert told(FIRST) == ["2027-03-23"]


def test_and_not_a_day_earlier(room: Room) -> None:
    assert told(FIRST - timedelta(days=1)) == []


def test_a_note_in_time_takes_it_back(cast: Cast, room: Room) -> None:
    written(room, cast.mairi)
    Note.objects.update(week="2027-W08")
    assert told(FIRST) == []


def test_a_room_that_is_held_does_not_go(cast: Cast, room: Room) -> None:
    until = GOES + timedelta(days=9)
    RoomHold.objects.place(room, reason="Case 12", until=until, by=cast.noor, on=TODAY, at=NOW)
    assert told(FIRST) == []


def test_nor_one_of_somebody_who_is_held(cast: Cast, room: Room) -> None:
    hold(cast.tomasz, reason="Case 12", by=cast.noor, at=NOW)
    assert told(FIRST) == []


def test_both_read_the_day_in_their_room(old: Room, mairi: Caller, tomasz: Caller) -> None:
    days = [who.get(f"rooms/{ROOM}/")[1]["goes"] for who in (mairi, tomasz)]
    assert days == ["2026-04-07", "2026-04-07"]


def test_they_read_it_among_their_rooms(old: Room, mairi: Caller) -> None:
    assert mairi.get("me/")[1]["rooms"][0]["goes"] == "2026-04-07"


def test_a_room_in_use_has_no_such_day(room: Room, mairi: Caller) -> None:
    assert mairi.get(f"rooms/{ROOM}/")[1]["goes"] is None


def home(client: Client) -> str:
    return words_of(client.get("/"))


@pytest.mark.parametrize("who", ["mairi", "tomasz"])
def test_the_home_page_of_both_says_so(
    cast: Cast, old: Room, signed_in_as: SignsIn, standing_clock: None, who: str
) -> None:
    assert SAID in home(signed_in_as(getattr(cast, who)))


def test_and_nothing_of_which_room(
    cast: Cast, old: Room, signed_in_as: SignsIn, standing_clock: None
) -> None:
    assert "Tomasz" not in home(signed_in_as(cast.mairi))


def test_nobody_elses_says_it(
    cast: Cast, old: Room, signed_in_as: SignsIn, standing_clock: None
) -> None:
    assert SAID not in home(signed_in_as(cast.dana))
