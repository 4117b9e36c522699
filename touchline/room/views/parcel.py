"""A leaver's parcel: what the application would be told, for somebody who signs in no more."""

from __future__ import annotations

from datetime import date
from typing import Any

from touchline.people.models import Person
from touchline.room.models import Note, Room
from touchline.room.views.telling import may_read, me_told, room_told
from touchline.wall.audiences import PersonRequest


def parcel_of(person: Person, *, day: date) -> dict[str, Any]:
    """As `exporting.take` sends it: `{"v", "me", "rooms": [{"room", "notes"}]}`, all of it sealed.

    In `me` are only who they are, the week, their public keys and their ways to unlock.
    """
    asked = PersonRequest()
    asked.person, asked.day = person, day
    told = me_told(asked)
    me = {name: told[name] for name in ("person", "week", "identity", "slots")}
    rooms = [_room_of(asked, room) for room in Room.objects.of(person).whole()]
    return {"v": 1, "me": me, "rooms": rooms}


def _room_of(asked: PersonRequest, room: Room) -> dict[str, Any]:
    member = room.member(asked.person)
    is_open = may_read(member, room.standing(on=asked.day).state)
    notes = Note.objects.readable_by(member) if is_open else Note.objects.none()
    return {"room": room_told(asked, room), "notes": [note.told() for note in notes]}
