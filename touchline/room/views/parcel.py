"""A leaver's parcel: what the application would be told, for somebody who signs in no more.

It is sealed to their own public key: who hands it over reads in it neither with whom they were in
a room, nor what the two agreed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from tempfile import TemporaryFile
from typing import Any, Final

from touchline.keeping.archive.sealing import recipients_of, sealing
from touchline.kit.base64url import packed
from touchline.people.models import Person
from touchline.room.models.identity import Identity
from touchline.room.rules.refusals import NoIdentity
from touchline.room.views.exporting import written
from touchline.room.views.telling import me_told
from touchline.wall.audiences import PersonRequest

PIECE: Final = 3 * 256 * 1024
"""Bytes; of three each, so that the texts of pieces are the text of the whole."""


def sealed_parcel(person: Person, *, day: date) -> Iterator[str]:
    """JSON, text after text: `{"v": 2, "slots": [{"kind", "file"}], "sealed": an age file}`.

    Raises NoIdentity.
    """
    identity = Identity.objects.of(person)
    if identity is None:
        raise NoIdentity
    slots = [{name: one[name] for name in ("kind", "file")} for one in identity.slots_told()]
    recipients = recipients_of([identity.keys.recipient])
    return _told(slots, pieces(person, day=day), recipients)


def _told(
    slots: list[dict[str, str]], texts: Iterator[str], recipients: list[Any]
) -> Iterator[str]:
    yield f'{{"v": 2, "slots": {json.dumps(slots)}, "sealed": "'
    with TemporaryFile() as kept:
        with sealing(kept, recipients) as inside:
            for text in texts:
                inside.write(text.encode())
        kept.seek(0)
        while piece := kept.read(PIECE):
            yield packed(piece)
    yield '"}'


def pieces(person: Person, *, day: date) -> Iterator[str]:
    """What lies sealed in it, text after text, as `exporting.take` sends it.

    `{"v", "me", "rooms"}`; in `me` are only who they are, the week, public keys and ways to unlock.
    """
    asked = PersonRequest()
    asked.person, asked.day = person, day
    told = me_told(asked)
    me = {name: told[name] for name in ("person", "week", "identity", "slots")}
    return written(me, asked=asked)
