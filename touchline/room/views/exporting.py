"""Everything of one's rooms as it is stored, for the application to open and seal into one file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.http import StreamingHttpResponse
from django.views.decorators.http import require_safe

from touchline.room.models import Handing, Member, Note, Room
from touchline.room.models.readings import sealed_readings
from touchline.room.views.handing import remember_own
from touchline.room.views.readings import told as reading_told
from touchline.room.views.telling import may_read, me_told, room_told
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reading_crossings import KeptReading
from touchline.wall.switched import part


@seen_by(EVERYONE)
@part("room")
@require_safe
def take(request: PersonRequest) -> StreamingHttpResponse:
    """Sent as it is read: rooms are large, and their notes are not kept in memory together."""
    remember_own(request, what=Handing.What.COPY)
    told = written(me_told(request), asked=request)
    return StreamingHttpResponse(told, content_type="application/json")


def written(me: Mapping[str, Any], *, asked: PersonRequest) -> Iterator[str]:
    """`{"v": 1, "me": …, "rooms": [{"room": …, "notes": […]}], "readings": […]}` of who asks."""
    rooms = [
        (json.dumps(room_told(asked, room)), room.member(asked.person), _is_open(asked, room))
        for room in Room.objects.of(asked.person).whole()
    ]
    return _pieces(json.dumps(me), rooms, sealed_readings(asked.person))


def _is_open(request: PersonRequest, room: Room) -> bool:
    return may_read(room.member(request.person), room.standing(on=request.day).state)


def _pieces(
    me: str, rooms: list[tuple[str, Member, bool]], readings: Iterable[KeptReading]
) -> Iterator[str]:
    yield f'{{"v": 1, "me": {me}, "rooms": ['
    for number, (told, member, is_open) in enumerate(rooms):
        yield f'{"," if number else ""}{{"room": {told}, "notes": ['
        notes = Note.objects.readable_by(member) if is_open else Note.objects.none()
        for place, note in enumerate(notes.iterator(chunk_size=100)):
            yield f"{',' if place else ''}{json.dumps(note.told())}"
        yield "]}"
    yield '], "readings": ['
    for place, reading in enumerate(readings):
        yield f"{',' if place else ''}{json.dumps(reading_told(reading))}"
    yield "]}"
