"""GET `…/receipt/`: since one signed, who was given something of the room, in weeks."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.room.calling import Caller, calling
from tests.room.furnishing import (
    ROOM,
    WEEK,
    a_room,
    enrolled,
    note_sent,
    proposed,
    signed,
    slot,
    written,
)
from tests.room.views.test_cost import asks
from touchline.people.models import Deactivation, ReportingLine
from touchline.room.models import Handing, Identity, Room, RoomHold
from touchline.room.models.daily import pause_all
from touchline.room.models.leaving import give_parcel
from touchline.witness.actor import SYSTEM
from touchline.witness.models import note

NEXT = NOW + timedelta(days=7)
PATH = f"rooms/{ROOM}/receipt/"
AGES = date(2027, 1, 1)


def deeds(caller: Caller) -> list[tuple[str, str, str, str]]:
    told = caller.get(PATH)[1]["deeds"]
    return [(one["week"], one["act"], one["by"], one["of"]) for one in told]


def acts(caller: Caller, *, but: tuple[str, ...] = ("contract.signed",)) -> list[tuple[str, ...]]:
    """What was done since, by whom to whom; without the signatures that every room has."""
    return [one[1:] for one in deeds(caller) if one[1] not in but]


def test_before_one_has_signed_there_is_none(cast: Cast, mairi: Caller) -> None:
    a_room(cast)
    assert mairi.get(PATH) == (200, {"since": "", "deeds": []})


def test_it_begins_with_the_week_of_ones_own_signature(room: Room, mairi: Caller) -> None:
    assert mairi.get(PATH)[1]["since"] == WEEK


def test_what_was_before_is_not_told(room: Room, mairi: Caller) -> None:
    assert not [one for one in deeds(mairi) if one[1] in ("opened", "contract.proposed")]


@pytest.mark.parametrize("path", ["me/", f"rooms/{ROOM}/", f"rooms/{ROOM}/notes/"])
def test_that_files_were_handed_to_oneself_is_told(room: Room, mairi: Caller, path: str) -> None:
    mairi.get(path)
    assert acts(mairi) == [("files.handed", "you", "")]


def test_however_often_it_stands_there_once(room: Room, mairi: Caller) -> None:
    for _ in range(3):
        mairi.get("me/")
    assert Handing.objects.count() == 1


@pytest.mark.parametrize("path", ["me/", f"rooms/{ROOM}/", f"rooms/{ROOM}/notes/"])
def test_that_the_other_one_read_is_not(
    room: Room, mairi: Caller, tomasz: Caller, path: str
) -> None:
    tomasz.get(path)
    assert acts(mairi) == []


def test_who_is_coached_is_told_that_the_coach_took_a_copy(
    room: Room, mairi: Caller, tomasz: Caller
) -> None:
    tomasz.get("me/export/")
    assert acts(mairi) == [("copy.taken", "other", "")]


def test_the_coach_is_not_told_that_who_is_coached_took_one(
    room: Room, mairi: Caller, tomasz: Caller
) -> None:
    mairi.get("me/export/")
    assert acts(tomasz) == []


def test_nobody_is_told_how_the_other_unlocks(room: Room, mairi: Caller, tomasz: Caller) -> None:
    tomasz.post("me/slots/", **slot("third"))
    assert acts(mairi) == []


def test_one_is_told_of_ones_own_ways_to_unlock(room: Room, tomasz: Caller) -> None:
    tomasz.post("me/slots/", **slot("third"))
    assert acts(tomasz) == [("slot.added", "you", "")]


def test_notes_are_not_told_of(cast: Cast, room: Room, tomasz: Caller) -> None:
    calling(cast.mairi).post(f"rooms/{ROOM}/notes/", **note_sent())
    assert acts(tomasz) == []


def test_that_the_other_began_with_new_keys_is_told(cast: Cast, room: Room, mairi: Caller) -> None:
    own = Identity.objects.of(cast.tomasz)
    assert own is not None
    own.retire(week=WEEK, at=NOW)
    enrolled(cast.tomasz)
    assert acts(mairi) == [
        ("identity.retired", "other", "other"),
        ("identity.made", "other", "other"),
    ]


def test_a_hold_is_told_and_from_where_it_came(cast: Cast, room: Room, mairi: Caller) -> None:
    RoomHold.objects.place(room, reason="Case 12", until=AGES, by=cast.noor, on=TODAY, at=NOW)
    RoomHold.objects.release(room, by=SYSTEM, at=NOW)
    assert acts(mairi) == [("held", "office", ""), ("released", "server", "")]


def test_that_someone_else_may_sign_in_as_one_of_the_two_is_told_to_both(
    cast: Cast, room: Room, mairi: Caller, tomasz: Caller
) -> None:
    note(act="office.sign_in_link.made", by=cast.noor, kind="person", key=cast.tomasz.key, at=NOW)
    told = [acts(one)[-1] for one in (mairi, tomasz)]
    assert told == [("office.sign_in_link.made", "office", of) for of in ("other", "you")]


def test_a_parcel_that_was_made_of_somebodys_rooms_is_told(
    cast: Cast, room: Room, mairi: Caller
) -> None:
    Deactivation.objects.create_for(cast.tomasz, by=cast.noor, at=NOW)
    give_parcel(cast.tomasz, by=SYSTEM, on=TODAY, at=NOW)
    assert acts(mairi) == [("parcel.given", "server", "other")]


def test_a_pause_is_told_as_nobodys_doing(cast: Cast, room: Room, mairi: Caller) -> None:
    ReportingLine.objects.draw(cast.dana, cast.tomasz, since=TODAY, by=SYSTEM, at=NOW)
    pause_all(at=NOW)
    assert acts(mairi) == [("paused", "server", "")]


def test_another_agreement_is_told_in_its_week(cast: Cast, room: Room, mairi: Caller) -> None:
    text = proposed(room, cast.tomasz, 2)
    signed(text, cast.tomasz)
    assert ("2026-W12", "contract.proposed", "other", "") in deeds(mairi)


def test_the_latest_week_stands_first(cast: Cast, room: Room, mairi: Caller) -> None:
    RoomHold.objects.place(room, reason="Case 12", until=AGES, by=cast.noor, on=TODAY, at=NEXT)
    assert [one[0] for one in deeds(mairi)][:2] == ["2026-W13", "2026-W12"]


def test_what_was_done_in_another_room_is_not_told(cast: Cast, room: Room, mairi: Caller) -> None:
    other = Room.objects.open(cast.mairi, cast.dana, kind="declared", key="two", on=TODAY, at=NOW)
    RoomHold.objects.place(other, reason="Case 1", until=AGES, by=cast.noor, on=TODAY, at=NOW)
    assert acts(mairi) == []


def test_it_says_no_name_and_no_time(cast: Cast, room: Room, mairi: Caller) -> None:
    RoomHold.objects.place(room, reason="Case 12", until=AGES, by=cast.noor, on=TODAY, at=NOW)
    body = mairi.raw("GET", PATH).getvalue().decode()
    known: list[Any] = [cast.noor.key, cast.noor.name, cast.tomasz.key, "Case 12", ":30"]
    assert [one for one in known if one in body] == []


def test_whoever_is_not_of_the_room_reads_none(room: Room, dana: Caller) -> None:
    assert dana.get(PATH) == (404, {"error": "not-there"})


def test_it_is_told_with_few_questions(cast: Cast, room: Room, mairi: Caller) -> None:
    written(room, cast.mairi)
    assert asks(mairi, PATH) <= 24
