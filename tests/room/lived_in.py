"""A room with real keys and real notes, made by the application's own modules in node."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.room.furnishing import WEEK, a_room
from touchline.people.models import Person
from touchline.room.models import Contract, Epoch, Identity, Note, Room
from touchline.room.rules.encoding import unpacked
from touchline.room.rules.sent import NewEpoch, NewNote, NewSlot

LEAVING = Path(__file__).parents[1] / "js" / "room" / "leaving.mjs"
MAIRI, TOMASZ, ROOM = "mairi", "tomasz", "leithroom"
SAID = ("I kept talking where I wanted to ask.", "Next week I ask first.")
ANSWERED = ("What would you have asked?", "Well done.")


@dataclass(frozen=True)
class LivedIn:
    """A room of Mairi and Tomasz, and what Mairi has on paper."""

    room: Room
    recovery: str
    passphrase: str


@cache
def _made() -> dict[str, Any]:
    """Once: working out a recovery key takes a second. Skips the test where there is no node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("bin/setup dev says how to get node.")
    asked = [node, str(LEAVING), MAIRI, TOMASZ, ROOM]
    done = subprocess.run(asked, capture_output=True, check=True, timeout=120)
    made: dict[str, Any] = json.loads(done.stdout)
    return made


def lived_in(cast: Cast) -> LivedIn:
    """Both have keys and signed; Mairi wrote twice, Tomasz twice with one lost between, and one
    was forged."""
    made = _made()
    for person, key in ((cast.mairi, MAIRI), (cast.tomasz, TOMASZ)):
        Person.objects.filter(pk=person.pk).update(key=key)
        person.key = key
        _enrol(person, made[key]["identity"])
    room = a_room(cast, key=ROOM)
    contract, _ = Contract.objects.propose(
        room, number=1, text=made["contract"], week=WEEK, by=cast.mairi, at=NOW
    )
    for person in (cast.mairi, cast.tomasz):
        mark = made["signatures"][person.key]
        contract.sign(room.member(person), signature=mark, at=NOW)
    room = Room.objects.whole().get(pk=room.pk)
    Epoch.objects.begin(room, room.member(cast.mairi), NewEpoch(**made["epoch"]), on=TODAY)
    for note in made["notes"]:
        _write(room, cast.mairi if note["author"] == MAIRI else cast.tomasz, note)
    return LivedIn(room, made[MAIRI]["recovery"], made[MAIRI]["passphrase"])


def _enrol(person: Person, told: dict[str, Any]) -> None:
    slots = [NewSlot(**one) for one in told["slots"]]
    Identity.objects.make(
        person, document=told["document"], signature=told["signature"], slots=slots, at=NOW
    )


def _write(room: Room, author: Person, told: dict[str, Any]) -> None:
    new = NewNote(
        told["key"], told["device"], told["counter"], told["epoch"], unpacked(told["file"])
    )
    Note.objects.post(room, room.member(author), new, on=TODAY)
