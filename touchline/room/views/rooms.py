"""Rooms: asked for, read, ended."""

from __future__ import annotations

import re
from typing import Final

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.people.models import Person
from touchline.room.models import Room
from touchline.room.rules import sent
from touchline.room.rules.refusals import NotThere
from touchline.room.views.saying import body_of, made, own_room, says_no_in_a_word, week
from touchline.room.views.telling import room_told
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

_KINDS: Final = re.compile("|".join(Room.Kind.values))


@seen_by(EVERYONE)
@part("room")
@require_POST
@says_no_in_a_word
def begin(request: PersonRequest) -> HttpResponse:
    """Ask someone to be one's coach."""
    told = sent.fields(body_of(request), "key", "with", "kind")
    key, kind = sent.text(told["key"], sent.KEY), sent.text(told["kind"], _KINDS)
    coach = Person.objects.active().filter(key=sent.text(told["with"], sent.PERSON)).first()
    if coach is None:
        raise NotThere
    Room.objects.open(request.person, coach, kind=kind, key=key, on=request.day, at=clock.now())
    return made()


@seen_by(EVERYONE)
@within_reach("room", own_room)
@part("room")
@require_safe
@says_no_in_a_word
def show(request: PersonRequest, room: Room) -> HttpResponse:
    return JsonResponse(room_told(request, room))


@seen_by(EVERYONE)
@within_reach("room", own_room)
@part("room")
@require_POST
@says_no_in_a_word
def end(request: PersonRequest, room: Room) -> HttpResponse:
    room.end(by=request.person, week=week(request), at=clock.now())
    return HttpResponse(status=204)
