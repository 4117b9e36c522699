"""A leaver's parcel: what the application would be told, for somebody who signs in no more."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from touchline.people.models import Person
from touchline.room.views.exporting import written
from touchline.room.views.telling import me_told
from touchline.wall.audiences import PersonRequest


def pieces_of_parcel(person: Person, *, day: date) -> Iterator[str]:
    """As `exporting.take` sends it, JSON of text after text: all of it sealed.

    In `me` are only who they are, the week, their public keys and their ways to unlock.
    """
    asked = PersonRequest()
    asked.person, asked.day = person, day
    told = me_told(asked)
    me = {name: told[name] for name in ("person", "week", "identity", "slots")}
    return written(me, asked=asked)


def parcel_of(person: Person, *, day: date) -> dict[str, Any]:
    """The same at once: `{"v", "me", "rooms": [{"room", "notes"}]}`."""
    told: dict[str, Any] = json.loads("".join(pieces_of_parcel(person, day=day)))
    return told
