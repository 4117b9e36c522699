"""What becomes of rooms and keys when one of the two is erased; and which tables are keys."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.cast import NOW, Cast
from tests.room.calling import Caller
from tests.room.furnishing import ROOM, written
from touchline.keeping.parts import TABLES, Life
from touchline.keeping.persons import PERSON_PARTS
from touchline.people.erasing import erase
from touchline.people.models import Person
from touchline.room.models import Identity, Member, Note, Room, Slot, Wrap
from touchline.witness.actor import SYSTEM


@pytest.fixture(autouse=True)
def ledger_of_the_test(tmp_path: Path, settings: Settings) -> None:
    settings.ERASURES = tmp_path / "erasures"


@pytest.fixture
def read(cast: Cast, room: Room) -> Room:
    """Both have written."""
    written(room, cast.mairi)
    written(room, cast.tomasz, "note2")
    return room


def gone(person: Person) -> None:
    erase(person, by=SYSTEM, at=NOW)


@pytest.mark.usefixtures("read")
def test_the_other_keeps_the_notes(cast: Cast, tomasz: Caller) -> None:
    gone(cast.mairi)
    assert len(tomasz.get(f"rooms/{ROOM}/notes/")[1]["notes"]) == 2


@pytest.mark.usefixtures("read")
def test_they_are_shared_with_someone_who_left(cast: Cast, tomasz: Caller) -> None:
    gone(cast.mairi)
    assert tomasz.get("me/")[1]["rooms"][0]["with"]["name"] == "Someone who left"


@pytest.mark.usefixtures("read")
def test_what_opened_it_for_the_one_is_gone(cast: Cast) -> None:
    gone(cast.mairi)
    left = [Identity.objects.count(), Wrap.objects.count()]
    assert (left, Slot.objects.values_list("identity__person__name", flat=True).distinct()[0]) == (
        [1, 1], cast.tomasz.name,
    )  # fmt: skip


def test_a_room_that_has_ended_goes_as_a_whole(cast: Cast, read: Room, mairi: Caller) -> None:
    mairi.post(f"rooms/{ROOM}/end/")
    gone(cast.mairi)
    assert (Room.objects.count(), Note.objects.count()) == (0, 0)


@pytest.mark.usefixtures("read")
def test_when_the_second_is_erased_nothing_is_left(cast: Cast) -> None:
    gone(cast.mairi)
    gone(cast.tomasz)
    assert (Room.objects.count(), Member.objects.count()) == (0, 0)


@pytest.mark.usefixtures("read")
def test_a_copy_of_ones_records_says_what_lies_in_ones_rooms(cast: Cast) -> None:
    told = list(PERSON_PARTS["room.rooms"].export(cast.mairi.key))
    assert [one["note"] for one in told if "note" in one] == ["note1"]


@pytest.mark.usefixtures("read")
def test_and_nobody_elses_way_to_unlock(cast: Cast) -> None:
    told = list(PERSON_PARTS["room.keys"].export(cast.mairi.key))
    assert [one["kind"] for one in told if "kind" in one] == ["passphrase", "recovery"]


@pytest.mark.parametrize("table", ["room.slot", "room.wrap"])
def test_what_opens_something_lies_beside_the_backup(table: str) -> None:
    assert TABLES[table] is Life.KEYS


@pytest.mark.parametrize("table", ["room.note", "room.identity", "room.contract", "room.epoch"])
def test_what_is_sealed_or_public_lies_in_it(table: str) -> None:
    assert TABLES[table] is Life.CONTENT
