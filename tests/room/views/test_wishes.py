"""POST `/api/room/rooms/KEY/pause/` and `go-on/`: a pause by wish is told and stops nothing."""

from typing import Any

import pytest

from tests.cast import Cast
from tests.room.calling import Caller
from tests.room.furnishing import ROOM, note_sent
from touchline.room.models import Room, Wish

PAUSE, ON = f"rooms/{ROOM}/pause/", f"rooms/{ROOM}/go-on/"
pytestmark = pytest.mark.usefixtures("room")


def wish(caller: Caller) -> Any:
    return caller.get(f"rooms/{ROOM}/")[1]["wish"]


def test_both_are_told_who_wished_for_a_pause_and_until_when(
    cast: Cast, mairi: Caller, tomasz: Caller
) -> None:
    tomasz.post(PAUSE, until="2026-W20")
    told = {"by": cast.tomasz.key, "from": "2026-W12", "until": "2026-W20"}
    assert [wish(mairi), wish(tomasz)] == [told, told]


def test_it_stands_in_the_list_of_rooms(mairi: Caller) -> None:
    mairi.post(PAUSE, until="")
    assert mairi.get("me/")[1]["rooms"][0]["wish"]["until"] == ""


def test_whoever_did_not_wish_for_it_ends_it_as_well(mairi: Caller, tomasz: Caller) -> None:
    mairi.post(PAUSE, until="")
    tomasz.post(ON)
    assert wish(mairi) is None


def test_it_ends_by_itself(mairi: Caller) -> None:
    mairi.post(PAUSE, until="2026-W20")
    assert not Wish.objects.lasting(week="2026-W21")


def test_one_who_wants_to_write_writes(mairi: Caller) -> None:
    mairi.post(PAUSE, until="")
    assert mairi.post(f"rooms/{ROOM}/notes/", **note_sent())[0] == 201


def test_the_later_wish_takes_the_place_of_the_earlier(mairi: Caller, tomasz: Caller) -> None:
    mairi.post(PAUSE, until="")
    tomasz.post(PAUSE, until="2026-W14")
    assert (wish(mairi)["until"], Wish.objects.lasting(week="2026-W12").count()) == ("2026-W14", 1)


@pytest.mark.parametrize("until", ["2026-W11", "2026-W54", "soon", None])
def test_a_week_that_is_over_or_none_is_refused(mairi: Caller, until: Any) -> None:
    assert mairi.post(PAUSE, until=until) == (400, {"error": "unreadable"})


def test_a_room_that_ended_is_not_paused(mairi: Caller) -> None:
    mairi.post(f"rooms/{ROOM}/end/")
    assert mairi.post(PAUSE, until="") == (409, {"error": "ended"})


def test_a_journal_is_not_paused(cast: Cast, mairi: Caller) -> None:
    mairi.post("rooms/", **{"key": "journal", "with": cast.mairi.key, "kind": "own"})
    assert mairi.post("rooms/journal/pause/", until="") == (404, {"error": "not-there"})


@pytest.mark.parametrize("path", [PAUSE, ON])
def test_a_stranger_finds_no_room_to_pause(dana: Caller, path: str) -> None:
    assert dana.post(path, until="") == (404, {"error": "not-there"})


def test_a_pause_by_wish_is_not_one_of_a_reorganisation(mairi: Caller, room: Room) -> None:
    mairi.post(PAUSE, until="")
    assert not room.pauses.exists()
