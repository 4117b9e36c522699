"""Rooms: asked for, read, given another coach, ended."""

from __future__ import annotations

import re
from typing import Final

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.people.models import Person
from touchline.room.models import Room
from touchline.room.models.journal import open_journal
from touchline.room.rules import sent
from touchline.room.rules.refusals import NotThere
from touchline.room.views.handing import remember
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
    """Ask someone to be one's coach; or, with oneself, begin a journal."""
    told = sent.fields(body_of(request), "key", "with", "kind")
    key, kind = sent.text(told["key"], sent.KEY), sent.text(told["kind"], _KINDS)
    other, day, now = _person(told["with"]), request.day, clock.now()
    if kind == Room.Kind.OWN and other == request.person:
        open_journal(request.person, key=key, on=day, at=now)
    else:
        Room.objects.open(request.person, other, kind=kind, key=key, on=day, at=now)
    return made()


@seen_by(EVERYONE)
@within_reach("room", own_room)
@part("room")
@require_safe
@says_no_in_a_word
def show(request: PersonRequest, room: Room) -> HttpResponse:
    remember(request, room)
    return JsonResponse(room_told(request, room))


@seen_by(EVERYONE)
@within_reach("room", own_room)
@part("room")
@require_POST
@says_no_in_a_word
def coach(request: PersonRequest, room: Room) -> HttpResponse:
    """Another coach from now on."""
    asked = _person(sent.fields(body_of(request), "with")["with"])
    room.change_coach(asked, by=request.person, on=request.day, at=clock.now())
    return HttpResponse(status=204)


@seen_by(EVERYONE)
@within_reach("room", own_room)
@part("room")
@require_POST
@says_no_in_a_word
def end(request: PersonRequest, room: Room) -> HttpResponse:
    room.end(by=request.person, week=week(request), at=clock.now())
    return HttpResponse(status=204)


def _person(said: object) -> Person:
    """Someone who is here. Raises Unreadable, NotThere."""
    found = Person.objects.active().filter(key=sent.text(said, sent.PERSON)).first()
    if found is None:
        raise NotThere
    return found
