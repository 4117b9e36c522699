"""Whoever is not in a room finds what they find where there is none: to the byte, by any method."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.room.calling import Caller, calling
from tests.room.furnishing import ROOM, contract_text, epoch_sent, note_sent
from touchline.people.models import Seat
from touchline.room.models import Room
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

IN_A_ROOM = ["", "end/", "contracts/", "contracts/1/sign/", "epochs/", "notes/", "notes/?after=1"]
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
NOBODYS = "nobodysroom"


def answers(caller: Caller, key: str, path: str) -> list[tuple[Any, ...]]:
    """Of every method: status, body and headers but the request's own number."""
    given = [caller.raw(method, f"rooms/{key}/{path}", b"{}") for method in METHODS]
    return [(one.status_code, one.content, told(one)) for one in given]


def told(answer: Any) -> list[tuple[str, str]]:
    return [one for one in sorted(answer.headers.items()) if one[0] != "X-Request-ID"]


@pytest.mark.parametrize("name", ["dana", "callum", "grete", "beatriz", "noor"])
def test_a_stranger_cannot_tell_a_room_from_none(
    cast: Cast, room: Room, standing_clock: None, name: str
) -> None:
    stranger = calling(getattr(cast, name))
    asked = [[answers(stranger, key, path) for path in IN_A_ROOM] for key in (ROOM, NOBODYS)]
    assert asked[0] == asked[1]


@pytest.mark.parametrize("path", IN_A_ROOM)
def test_it_is_said_to_be_not_there(room: Room, dana: Caller, path: str) -> None:
    assert {one[:2] for one in answers(dana, ROOM, path) if one[1]} == {
        (404, b'{"error": "not-there"}')
    }


def test_nor_does_another_coach_find_it(cast: Cast, room: Room, standing_clock: None) -> None:
    Seat.objects.take(cast.sander, kind="coach", team=None, since=TODAY, by=SYSTEM, at=NOW)
    other = calling(cast.sander)
    assert other.get(f"rooms/{ROOM}/") == (404, {"error": "not-there"})


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("notes/", note_sent()), ("epochs/", {}), ("contracts/", {"number": 2, "text": "{}"}),
        ("contracts/1/sign/", {"signature": "A" * 86}), ("end/", {}),
    ],
)  # fmt: skip
def test_what_a_stranger_sends_changes_nothing(
    room: Room, dana: Caller, mairi: Caller, path: str, sent: dict[str, Any]
) -> None:
    before = mairi.get(f"rooms/{ROOM}/"), mairi.get(f"rooms/{ROOM}/notes/")
    dana.post(f"rooms/{ROOM}/{path}", **sent)
    assert (mairi.get(f"rooms/{ROOM}/"), mairi.get(f"rooms/{ROOM}/notes/")) == before


def test_a_manager_finds_nothing_of_it_with_herself(room: Room, dana: Caller) -> None:
    assert dana.get("me/")[1]["rooms"] == []


def test_who_was_in_it_before_finds_nothing(cast: Cast, room: Room, tomasz: Caller) -> None:
    """The coach has changed: the epochs are others', and the room is."""
    room.members.filter(person=cast.tomasz).update(until_epoch=1)
    assert tomasz.get(f"rooms/{ROOM}/notes/") == (404, {"error": "not-there"})


def test_a_name_that_is_taken_by_others_is_no_place_to_look(
    cast: Cast, room: Room, dana: Caller
) -> None:
    """Names are made by chance, twenty letters of it; who guesses one is told no more than that."""
    tried = dana.post("rooms/", **{"key": ROOM, "with": cast.tomasz.key, "kind": "clean"})
    assert tried == (409, {"error": "taken"})


def test_where_the_part_is_off_nothing_is_there(cast: Cast, room: Room, mairi: Caller) -> None:
    PartSwitch.objects.switch("room", team=None, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW)
    told = [mairi.get(path)[0] for path in ("me/", f"rooms/{ROOM}/", "contract.json")]
    assert told == [404, 404, 404]


def test_the_two_themselves_are_told_which_methods_there_are(room: Room, mairi: Caller) -> None:
    assert mairi.raw("PATCH", f"rooms/{ROOM}/notes/").status_code == 405


def test_without_a_token_it_is_asked_for(room: Room) -> None:
    assert Caller("").get(f"rooms/{ROOM}/") == (401, {"error": "sign-in"})


def test_contracts_and_epochs_of_a_room_are_not_moved_to_another(
    cast: Cast, room: Room, mairi: Caller
) -> None:
    """What both signed in one room names that room."""
    mairi.post(f"rooms/{ROOM}/end/")
    mairi.post("rooms/", **{"key": "another", "with": cast.tomasz.key, "kind": "clean"})
    moved = mairi.post("rooms/another/contracts/", number=1, text=contract_text(room))
    assert moved == (400, {"error": "unreadable"})
    refused = mairi.post("rooms/another/epochs/", **epoch_sent(room, cast.mairi))
    assert refused == (400, {"error": "not-signed"})
