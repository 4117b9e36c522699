"""A journal: a room of one's own, with nobody else in it."""

from typing import Any

import pytest

from tests.cast import Cast
from tests.room.calling import Caller
from tests.room.furnishing import enrolled, epoch_sent, note_sent, sealed
from touchline.room.models import Room
from touchline.room.rules.encoding import packed

JOURNAL = "mairisown"
NOT_THERE = (404, {"error": "not-there"})


def beginning(person: Any, key: str = JOURNAL) -> dict[str, Any]:
    return {"key": key, "with": person.key, "kind": "own"}


@pytest.fixture
def journal(cast: Cast, mairi: Caller) -> Room:
    """Mairi's, with its first epoch."""
    enrolled(cast.mairi)
    mairi.post("rooms/", **beginning(cast.mairi))
    room = Room.objects.get(key=JOURNAL)
    mairi.post(f"rooms/{JOURNAL}/epochs/", **epoch_sent(room, cast.mairi))
    return room


def test_it_is_begun_with_oneself(cast: Cast, mairi: Caller) -> None:
    assert mairi.post("rooms/", **beginning(cast.mairi))[0] == 201


def test_a_journal_with_somebody_else_is_none(cast: Cast, mairi: Caller) -> None:
    assert mairi.post("rooms/", **beginning(cast.tomasz)) == (409, {"error": "in-line"})


def test_one_has_one(cast: Cast, mairi: Caller, journal: Room) -> None:
    told = mairi.post("rooms/", **beginning(cast.mairi, key="another"))
    assert told == (409, {"error": "taken"})


def test_it_is_told_apart_from_rooms(mairi: Caller, journal: Room) -> None:
    told = mairi.get("me/")[1]
    assert (told["journal"], told["rooms"]) == ({"key": JOURNAL}, [])


def test_it_is_written_into_without_a_contract(mairi: Caller, journal: Room) -> None:
    assert mairi.post(f"rooms/{JOURNAL}/notes/", **note_sent())[0] == 201


def test_nobody_else_finds_it(tomasz: Caller, journal: Room) -> None:
    assert tomasz.get(f"rooms/{JOURNAL}/") == NOT_THERE


def test_nobody_else_is_told_of_it(tomasz: Caller, journal: Room) -> None:
    told = tomasz.get("me/")[1]
    assert (told["journal"], told["rooms"]) == (None, [])


def test_nobody_becomes_its_coach(cast: Cast, mairi: Caller, journal: Room) -> None:
    told = mairi.post(f"rooms/{JOURNAL}/coach/", **{"with": cast.tomasz.key})
    assert told == (409, {"error": "in-line"})


def test_its_key_is_sealed_to_its_writer_alone(cast: Cast, mairi: Caller, journal: Room) -> None:
    sent = epoch_sent(journal, cast.mairi, number=2)
    sent["wraps"][cast.tomasz.key] = packed(sealed("Tomasz"))
    assert mairi.post(f"rooms/{JOURNAL}/epochs/", **sent) == (400, {"error": "unreadable"})
