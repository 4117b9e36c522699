"""A pause that one of the two wishes for, and its end."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from touchline.kit import clock
from touchline.room.models import Room, Wish
from touchline.room.rules import sent, times
from touchline.room.views.saying import body_of, own_room, says_no_in_a_word, week
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(EVERYONE)
@within_reach("room", own_room)
@part("room")
@require_POST
@says_no_in_a_word
def pause(request: PersonRequest, room: Room) -> HttpResponse:
    until = sent.fields(body_of(request), "until")["until"]
    Wish.objects.pause(
        room, room.member(request.person), until=until if until == "" else times.week(until),
        week=week(request), at=clock.now(),
    )  # fmt: skip
    return HttpResponse(status=204)


@seen_by(EVERYONE)
@within_reach("room", own_room)
@part("room")
@require_POST
@says_no_in_a_word
def go_on(request: PersonRequest, room: Room) -> HttpResponse:
    Wish.objects.go_on(room, room.member(request.person), week=week(request), at=clock.now())
    return HttpResponse(status=204)
