"""POST `…/coach/`: another coach for a room, who is told nothing of what was before."""

from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from tests.room.calling import Caller, calling
from tests.room.furnishing import (
    ROOM,
    a_room,
    begun,
    enrolled,
    note_sent,
    proposed,
    signed,
    written,
)
from touchline.people.erasing import erase
from touchline.people.models import Person, ReportingLine, Seat
from touchline.room.models import Room, Wrap
from touchline.witness.actor import SYSTEM
from touchline.witness.models import WeekLine

IN_LINE = (409, {"error": "in-line"})
NOT_THERE = (404, {"error": "not-there"})
COACH = f"rooms/{ROOM}/coach/"


@pytest.fixture
def ilse(cast: Cast) -> Person:
    """Another coach, with keys."""
    told: dict[str, Any] = {"by": SYSTEM, "at": NOW}
    ilse = Person.objects.enrol(name="Ilse Brandt", email="ilse@northlight.example", **told)
    Seat.objects.take(ilse, kind="coach", team=None, since=LONG_AGO, **told)
    enrolled(ilse)
    return ilse


@pytest.fixture
def changed(room: Room, cast: Cast, ilse: Person, mairi: Caller) -> Room:
    """Mairi wrote for Tomasz, and has Ilse in his place since."""
    written(room, cast.mairi)
    mairi.post(COACH, **{"with": ilse.key})
    return Room.objects.whole().get(pk=room.pk)


def test_who_is_coached_changes_the_coach(room: Room, ilse: Person, mairi: Caller) -> None:
    assert mairi.post(COACH, **{"with": ilse.key}) == (204, None)


def test_the_coach_does_not(room: Room, ilse: Person, tomasz: Caller) -> None:
    assert tomasz.post(COACH, **{"with": ilse.key}) == NOT_THERE


def test_then_the_room_is_not_there_for_who_left(changed: Room, tomasz: Caller) -> None:
    assert tomasz.get(f"rooms/{ROOM}/") == NOT_THERE


def test_nor_is_it_in_their_list(changed: Room, tomasz: Caller) -> None:
    assert tomasz.get("me/")[1]["rooms"] == []


def test_what_opened_it_for_them_is_gone(cast: Cast, changed: Room) -> None:
    assert not Wrap.objects.filter(member__person=cast.tomasz).exists()


def test_the_new_coach_finds_an_invitation(changed: Room, ilse: Person) -> None:
    assert calling(ilse).get("me/")[1]["rooms"][0]["state"] == "invited"


def test_the_new_coach_is_told_nothing_of_before(cast: Cast, changed: Room, ilse: Person) -> None:
    told = calling(ilse).get(f"rooms/{ROOM}/")[1]
    who = [one["person"] for one in told["members"]]
    assert (who, told["contracts"], told["epochs"]) == ([cast.mairi.key, ilse.key], [], [])


def test_nor_of_what_was_written(changed: Room, ilse: Person) -> None:
    assert calling(ilse).get(f"rooms/{ROOM}/notes/")[1]["notes"] == []


def test_nor_does_the_new_coach_take_it_along(changed: Room, ilse: Person) -> None:
    [told] = calling(ilse).get("me/export/")[1]["rooms"]
    assert (told["room"]["contracts"], told["notes"]) == ([], [])


def test_a_contract_of_before_is_not_there_to_be_signed(changed: Room, ilse: Person) -> None:
    mark = "A" * 86
    refused = calling(ilse).post(f"rooms/{ROOM}/contracts/1/sign/", signature=mark)
    assert refused == NOT_THERE


def test_whose_room_it_is_reads_who_coached_before(
    cast: Cast, changed: Room, mairi: Caller
) -> None:
    told = mairi.get(f"rooms/{ROOM}/")[1]["members"]
    assert [(one["name"], one["from_epoch"], one["until_epoch"]) for one in told] == [
        (cast.mairi.name, 1, None), (cast.tomasz.name, 1, 1), ("Ilse Brandt", 2, None),
    ]  # fmt: skip


def test_and_what_was_agreed_and_written(changed: Room, mairi: Caller) -> None:
    told = mairi.get(f"rooms/{ROOM}/")[1]
    notes = mairi.get(f"rooms/{ROOM}/notes/")[1]["notes"]
    assert (len(told["contracts"]), len(told["epochs"]), len(notes)) == (1, 1, 1)


def test_nothing_is_written_before_the_two_agree_anew(changed: Room, mairi: Caller) -> None:
    refused = mairi.post(f"rooms/{ROOM}/notes/", **note_sent("note2", 2))
    assert refused == (409, {"error": "unsigned"})


def test_nothing_is_sealed_to_the_key_of_before_once_they_have(
    cast: Cast, changed: Room, ilse: Person, mairi: Caller
) -> None:
    signed(proposed(changed, cast.mairi, 2), cast.mairi, ilse)
    refused = mairi.post(f"rooms/{ROOM}/notes/", **note_sent("note2", 2))
    assert refused == (409, {"error": "old-epoch"})


def test_when_the_former_coach_is_erased_an_ended_room_stays(
    cast: Cast, changed: Room, mairi: Caller, tmp_path: Path, settings: Settings
) -> None:
    settings.ERASURES = tmp_path / "erasures"
    mairi.post(f"rooms/{ROOM}/end/")
    erase(cast.tomasz, by=SYSTEM, at=NOW)
    assert Room.objects.filter(pk=changed.pk).exists()


def test_the_next_epoch_is_sealed_to_the_new_coach(cast: Cast, changed: Room, ilse: Person) -> None:
    signed(proposed(changed, cast.mairi, 2), cast.mairi, ilse)
    begun(Room.objects.whole().get(pk=changed.pk), cast.mairi, 2)
    epochs = calling(ilse).get(f"rooms/{ROOM}/")[1]["epochs"]
    assert [(one["number"], bool(one["wrap"])) for one in epochs] == [(2, True)]


def test_a_coach_who_never_had_an_epoch_leaves_without_one(
    cast: Cast, ilse: Person, mairi: Caller
) -> None:
    room = a_room(cast)
    mairi.post(COACH, **{"with": ilse.key})
    spans = room.members.values_list("from_epoch", "until_epoch")
    assert list(spans) == [(1, None), (1, 0), (1, None)]


def test_a_coach_of_another_kind_is_refused(cast: Cast, room: Room, mairi: Caller) -> None:
    assert mairi.post(COACH, **{"with": cast.dana.key}) == IN_LINE


def test_the_coach_that_one_has_is_refused(cast: Cast, room: Room, mairi: Caller) -> None:
    assert mairi.post(COACH, **{"with": cast.tomasz.key}) == (409, {"error": "taken"})


def test_a_coach_with_whom_one_has_another_room_is_refused(
    cast: Cast, room: Room, ilse: Person, mairi: Caller
) -> None:
    mairi.post("rooms/", **{"key": "another", "with": ilse.key, "kind": "clean"})
    assert mairi.post(COACH, **{"with": ilse.key}) == (409, {"error": "taken"})


def test_in_a_room_that_has_ended_nobody_is_changed(
    room: Room, ilse: Person, mairi: Caller
) -> None:
    mairi.post(f"rooms/{ROOM}/end/")
    assert mairi.post(COACH, **{"with": ilse.key}) == (409, {"error": "ended"})


def test_a_paused_room_goes_on_with_another_coach(
    cast: Cast, room: Room, ilse: Person, mairi: Caller
) -> None:
    ReportingLine.objects.draw(cast.dana, cast.tomasz, since=TODAY, by=SYSTEM, at=NOW)
    mairi.post(COACH, **{"with": ilse.key})
    assert mairi.get(f"rooms/{ROOM}/")[1]["state"] == "invited"


def test_a_coach_who_comes_back_reads_from_then_on(
    cast: Cast, changed: Room, tomasz: Caller, mairi: Caller
) -> None:
    mairi.post(COACH, **{"with": cast.tomasz.key})
    told = tomasz.get(f"rooms/{ROOM}/")[1]
    assert (told["contracts"], told["epochs"]) == ([], [])


def test_the_log_says_which_room_and_not_who_coaches(
    cast: Cast, changed: Room, ilse: Person
) -> None:
    line = WeekLine.objects.get(act="room.coach.changed")
    assert (line.actor, line.kind, line.key) == (cast.mairi.key, "room", ROOM)
