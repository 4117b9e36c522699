"""GET `/api/room/me/export/`: everything of one's rooms as it is stored."""

from tests.cast import Cast
from tests.room.calling import Caller
from tests.room.furnishing import ROOM, a_furnished_room, note_sent, written
from touchline.room.models import Room


def test_who_is_in_no_room_takes_their_keys_alone(mairi: Caller) -> None:
    assert mairi.get("me/export/")[1]["rooms"] == []


def test_the_notes_of_both_come_along(cast: Cast, room: Room, mairi: Caller) -> None:
    written(room, cast.mairi)
    written(room, cast.tomasz, "note2")
    notes = mairi.get("me/export/")[1]["rooms"][0]["notes"]
    assert [one["key"] for one in notes] == ["note1", "note2"]


def test_every_room_comes_as_it_is_read(room: Room, mairi: Caller) -> None:
    assert mairi.get("me/export/")[1]["rooms"][0]["room"] == mairi.get(f"rooms/{ROOM}/")[1]


def test_so_does_what_one_unlocks_with(room: Room, mairi: Caller) -> None:
    assert mairi.get("me/export/")[1]["me"] == mairi.get("me/")[1]


def test_nothing_comes_of_a_room_of_others(cast: Cast, room: Room, dana: Caller) -> None:
    written(room, cast.mairi)
    assert note_sent()["file"] not in dana.raw("GET", "me/export/").getvalue().decode()


def test_a_coach_takes_every_room_they_are_in(cast: Cast, tomasz: Caller) -> None:
    a_furnished_room(cast)
    assert [one["room"]["key"] for one in tomasz.get("me/export/")[1]["rooms"]] == [ROOM]
