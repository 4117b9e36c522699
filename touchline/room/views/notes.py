"""Epochs and notes: what is sealed, as it was sealed."""

from __future__ import annotations

import re
from typing import Final

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods, require_POST

from touchline.room.models import Epoch, Note, Room
from touchline.room.rules import sent
from touchline.room.rules.refusals import Paused
from touchline.room.rules.sizes import PAGE
from touchline.room.views.handing import remember
from touchline.room.views.saying import body_of, made, own_room, says_no_in_a_word
from touchline.room.views.telling import may_read
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

_PLACE: Final = re.compile(r"\d{1,9}", re.ASCII)


@seen_by(EVERYONE)
@within_reach("room", own_room)
@part("room")
@require_POST
@says_no_in_a_word
def epochs(request: PersonRequest, room: Room) -> HttpResponse:
    """A new key for what is written from now on, sealed to both."""
    new, member = sent.epoch(body_of(request)), room.member(request.person)
    Epoch.objects.begin(room, member, new, on=request.day)
    return made()


@seen_by(EVERYONE)
@within_reach("room", own_room)
@part("room")
@require_http_methods(["GET", "HEAD", "POST"])
@says_no_in_a_word
def notes(request: PersonRequest, room: Room) -> HttpResponse:
    return _post(request, room) if request.method == "POST" else _list(request, room)


def _list(request: PersonRequest, room: Room) -> HttpResponse:
    """`next` is what to ask `after` for what comes then; `more` whether there is any now."""
    member = room.member(request.person)
    if not may_read(member, room.standing(on=request.day).state):
        raise Paused
    remember(request, room)
    after = int(sent.text(request.GET.get("after", "0"), _PLACE))
    found = list(Note.objects.readable_by(member).filter(place__gt=after)[: PAGE + 1])
    page = found[:PAGE]
    return JsonResponse({
        "notes": [one.told() for one in page],
        "next": page[-1].place if page else after,
        "more": len(found) > len(page),
    })  # fmt: skip


def _post(request: PersonRequest, room: Room) -> HttpResponse:
    """201 for a note that is new, 200 for one that lies there already."""
    new, member = sent.note(body_of(request)), room.member(request.person)
    _, is_new = Note.objects.post(room, member, new, on=request.day)
    return made(new=is_new)
