"""GET and POST `…/notes/`: sealed, in the order in which they came, once each."""

from typing import Any

import pytest

from tests.cast import Cast
from tests.room.calling import Caller, calling
from tests.room.furnishing import (
    ROOM,
    WEEK,
    begun,
    enrolled,
    note_sent,
    proposed,
    sealed,
    signed,
    written,
)
from touchline.room.models import Member, Note, Room
from touchline.room.rules.encoding import packed
from touchline.room.rules.sizes import NOTE, PAGE
from touchline.room.rules.sizes import ROOM as MOST
from touchline.witness.models import Line, WeekLine

PATH = f"rooms/{ROOM}/notes/"

pytestmark = pytest.mark.usefixtures("room")


def test_what_one_writes_the_other_reads(mairi: Caller, tomasz: Caller) -> None:
    mairi.post(PATH, **note_sent())
    assert [one["file"] for one in tomasz.get(PATH)[1]["notes"]] == [note_sent()["file"]]


def test_of_when_it_came_the_week_is_told(cast: Cast, mairi: Caller) -> None:
    mairi.post(PATH, **note_sent())
    told = mairi.get(PATH)[1]["notes"][0]
    assert told == {**note_sent(), "author": cast.mairi.key, "week": WEEK}


def test_the_log_does_not_say_when_somebody_wrote(mairi: Caller) -> None:
    before = Line.objects.count(), WeekLine.objects.count()
    mairi.post(PATH, **note_sent())
    assert (Line.objects.count(), WeekLine.objects.count()) == before


def test_sent_twice_it_lies_there_once(mairi: Caller) -> None:
    answers = [mairi.post(PATH, **note_sent())[0] for _ in range(2)]
    assert (answers, Note.objects.count()) == ([201, 200], 1)


@pytest.mark.parametrize(
    "instead",
    [
        {"file": packed(sealed("another"))}, {"key": "note2"}, {"counter": 2}, {"device": "phone"},
    ],
)  # fmt: skip
def test_something_else_under_its_name_or_number_is_refused(
    mairi: Caller, instead: dict[str, Any]
) -> None:
    mairi.post(PATH, **note_sent())
    assert mairi.post(PATH, **(note_sent() | instead)) == (409, {"error": "taken"})


def test_the_other_cannot_take_its_name(mairi: Caller, tomasz: Caller) -> None:
    mairi.post(PATH, **note_sent())
    assert tomasz.post(PATH, **note_sent()) == (409, {"error": "taken"})


def test_the_other_counts_for_themselves(mairi: Caller, tomasz: Caller) -> None:
    mairi.post(PATH, **note_sent())
    assert tomasz.post(PATH, **note_sent("note2"))[0] == 201


def test_sent_again_after_the_end_it_is_still_there(mairi: Caller) -> None:
    mairi.post(PATH, **note_sent())
    mairi.post(f"rooms/{ROOM}/end/")
    assert mairi.post(PATH, **note_sent())[0] == 200


def test_after_the_end_nothing_is_written(mairi: Caller) -> None:
    mairi.post(f"rooms/{ROOM}/end/")
    assert mairi.post(PATH, **note_sent()) == (409, {"error": "ended"})


def test_after_the_end_both_read_it(cast: Cast, room: Room, mairi: Caller, tomasz: Caller) -> None:
    written(room, cast.mairi)
    mairi.post(f"rooms/{ROOM}/end/")
    assert [len(one.get(PATH)[1]["notes"]) for one in (mairi, tomasz)] == [1, 1]


@pytest.mark.parametrize("epoch", [2, 7])
def test_what_is_sealed_to_no_epoch_of_the_room_is_refused(mairi: Caller, epoch: int) -> None:
    assert mairi.post(PATH, **note_sent(epoch=epoch)) == (400, {"error": "unreadable"})


def test_what_was_sealed_before_a_new_epoch_began_is_not_lost(
    cast: Cast, room: Room, mairi: Caller
) -> None:
    """It was written where there was no connection; both have its key."""
    begun(room, cast.mairi, 2)
    assert mairi.post(PATH, **note_sent(epoch=1))[0] == 201


@pytest.fixture
def changed(cast: Cast, room: Room) -> Room:
    """From the second epoch on Beatriz is the coach, who has signed with Mairi."""
    written(room, cast.mairi)
    begun(room, cast.mairi, 2)
    room.members.filter(person=cast.tomasz).update(until_epoch=1)
    Member.objects.admit(room, cast.beatriz, role=Member.Role.COACH, from_epoch=2)
    enrolled(cast.beatriz)
    room = Room.objects.get()  # as it is now
    signed(proposed(room, cast.mairi, 2), cast.mairi, cast.beatriz)
    return room


@pytest.mark.usefixtures("changed")
def test_what_is_sealed_to_an_epoch_of_a_coach_who_left_is_refused(mairi: Caller) -> None:
    assert mairi.post(PATH, **note_sent("note2", 2)) == (409, {"error": "old-epoch"})


@pytest.mark.usefixtures("changed")
def test_who_came_later_reads_from_their_epoch_on(cast: Cast, mairi: Caller) -> None:
    mairi.post(PATH, **note_sent("note2", 2, epoch=2))
    seen = calling(cast.beatriz).get(PATH)[1]["notes"]
    assert [one["key"] for one in seen] == ["note2"]


@pytest.mark.usefixtures("changed")
def test_who_is_coached_reads_all_of_it(mairi: Caller) -> None:
    mairi.post(PATH, **note_sent("note2", 2, epoch=2))
    assert [one["key"] for one in mairi.get(PATH)[1]["notes"]] == ["note1", "note2"]


@pytest.mark.parametrize(
    "instead",
    [
        {"key": ""}, {"key": "A"}, {"key": "a" * 21}, {"device": "a b"}, {"device": "a" * 33},
        {"counter": 0}, {"counter": True}, {"counter": 1.5}, {"counter": 2**40}, {"counter": "1"},
        {"file": "in clear"}, {"file": packed(b"in clear")}, {"file": 7}, {"words": "in clear"},
    ],
)  # fmt: skip
def test_what_is_no_sealed_note_is_refused(mairi: Caller, instead: dict[str, Any]) -> None:
    assert mairi.post(PATH, **(note_sent() | instead)) == (400, {"error": "unreadable"})


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b'"\\ud800"', b"[" * 100_000])
def test_what_is_no_json_is_refused(mairi: Caller, body: bytes) -> None:
    answer = mairi.raw("POST", PATH, body)
    assert (answer.status_code, answer.json()) == (400, {"error": "unreadable"})


@pytest.mark.parametrize("size", [NOTE + 1, 5 * NOTE])
def test_what_is_too_large_is_refused(mairi: Caller, size: int) -> None:
    huge = note_sent(file=packed(sealed(size=size)))
    assert mairi.post(PATH, **huge) == (413, {"error": "too-large"})


def test_the_largest_fits(mairi: Caller) -> None:
    assert mairi.post(PATH, **note_sent(file=packed(sealed(size=NOTE)[:NOTE])))[0] == 201


def test_a_room_that_is_full_says_so(cast: Cast, room: Room, mairi: Caller) -> None:
    written(room, cast.mairi)
    Note.objects.update(size=MOST)
    assert mairi.post(PATH, **note_sent("note2", 2)) == (507, {"error": "full"})


def test_they_come_page_by_page(cast: Cast, room: Room, mairi: Caller) -> None:
    for number in range(1, PAGE + 3):
        written(room, cast.mairi, f"note{number}", counter=number)
    first = mairi.get(PATH)[1]
    rest = mairi.get(f"{PATH}?after={first['next']}")[1]
    pages = [[one["counter"] for one in page["notes"]] for page in (first, rest)]
    assert (pages, first["more"], rest["more"]) == (
        [list(range(1, PAGE + 1)), [PAGE + 1, PAGE + 2]], True, False,
    )  # fmt: skip


@pytest.mark.parametrize("after", ["-1", "x", "9" * 20, ""])
def test_a_place_that_is_none_is_refused(mairi: Caller, after: str) -> None:
    assert mairi.get(f"{PATH}?after={after}") == (400, {"error": "unreadable"})


def test_places_are_counted_in_each_room_apart(cast: Cast, room: Room, mairi: Caller) -> None:
    """A number that counts on from room to room would tell how much others write."""
    written(room, cast.mairi)
    assert mairi.get(PATH)[1]["next"] == Note.objects.get().place == 1
