"""Both write, or one writes on two devices, at the same moment: each thing counts once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from tests.cast import NOW, TODAY
from tests.room.furnishing import (
    ROOM,
    WEEK,
    begun,
    enrolled,
    proposed,
    sealed,
    signed,
    slot,
    written,
)
from tests.threads import SharedDatabase
from touchline.people.models import Person
from touchline.room.models import Identity, Member, Note, Room, Slot
from touchline.room.rules.encoding import packed
from touchline.room.rules.refusals import Refused
from touchline.room.rules.sent import NewNote, NewSlot
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.slow


@pytest.fixture
def shared(shared_database: SharedDatabase) -> SharedDatabase:
    """A room of Mairi and Tomasz with its first epoch; Mairi has three ways to unlock."""

    def make() -> None:
        call_command("migrate", "room", verbosity=0, interactive=False)
        coachee, coach = (_person(name) for name in ("Mairi", "Tomasz"))
        room = Room.objects.create(key=ROOM, kind="clean", opened_week=WEEK)
        Member.objects.admit(room, coachee, role="coachee")
        Member.objects.admit(room, coach, role="coach")
        signed(proposed(room, coachee), coachee, coach)
        begun(room, coachee)
        own = Identity.objects.of(coachee)
        assert own is not None
        Slot.objects.add(own, NewSlot(**slot("slot3", "passkey")), at=NOW)

    shared_database.alone(make)
    return shared_database


def _person(name: str) -> Person:
    email = f"{name}@x.example".lower()
    person = Person.objects.enrol(name=name, email=email, by=SYSTEM, at=NOW)
    enrolled(person)
    return person


def tried(act: Callable[[], Any]) -> Callable[[], str]:
    """What it was refused with; empty if it was done."""

    def attempt() -> str:
        try:
            act()
        except Refused as refused:
            return type(refused).__name__
        return ""

    return attempt


def by(name: str) -> Person:
    return Person.objects.get(name=name)


def here() -> Room:
    return Room.objects.whole().get()


def test_a_note_that_is_sent_by_two_tabs_lies_there_once(shared: SharedDatabase) -> None:
    send = tried(lambda: written(here(), by("Mairi")))
    assert shared.together(send, send) == ["", ""]
    assert shared.alone(Note.objects.count) == 1


def test_what_both_write_has_two_places(shared: SharedDatabase) -> None:
    shared.together(
        lambda: written(here(), by("Mairi"), "note1"),
        lambda: written(here(), by("Tomasz"), "note2"),
    )
    assert shared.alone(lambda: list(Note.objects.values_list("place", flat=True))) == [1, 2]


def test_of_two_notes_under_one_number_one_counts(shared: SharedDatabase) -> None:
    def send(key: str) -> Callable[[], str]:
        new = NewNote(key, "laptop", 1, 1, sealed(key))
        return tried(lambda: Note.objects.post(here(), here().member(by("Mairi")), new, on=TODAY))

    assert sorted(shared.together(send("note1"), send("note2"))) == ["", "Taken"]


def test_of_two_epochs_one_begins(shared: SharedDatabase) -> None:
    def begin(name: str) -> Callable[[], str]:
        return tried(lambda: begun(here(), by(name), 2))

    assert sorted(shared.together(begin("Mairi"), begin("Tomasz"))) == ["", "WrongNumber"]


def slot_of_mairi(key: str) -> Slot:
    return Slot.objects.get(key=key, identity__person=by("Mairi"))


def test_of_three_ways_to_unlock_two_are_not_taken_away_at_once(shared: SharedDatabase) -> None:
    def take(key: str) -> Callable[[], str]:
        return tried(lambda: slot_of_mairi(key).take_away(at=NOW))

    assert sorted(shared.together(take("slot1"), take("slot3"))) == ["", "LastOnes"]


def test_a_way_to_unlock_that_was_taken_away_is_in_no_file(
    shared: SharedDatabase, tmp_path: Path
) -> None:
    """Neither in SQLite's pages nor in its log."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps what is deleted until it vacuums")
    planted = packed(b"age-encryption.org/v1\n" + b"planted in the slot, 4711" * 20)
    sought = planted.encode()[40:120]

    def files() -> bytes:
        return b"".join(one.read_bytes() for one in tmp_path.glob("shared.sqlite3*"))

    shared.alone(lambda: Slot.objects.filter(key="slot3").update(file=planted))
    assert sought in files()
    shared.alone(lambda: slot_of_mairi("slot3").take_away(at=NOW))
    assert sought not in files()
