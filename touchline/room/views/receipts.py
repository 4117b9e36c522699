"""The receipt of a room, as each of its two reads it."""

from __future__ import annotations

from dataclasses import asdict

from django.http import JsonResponse
from django.views.decorators.http import require_safe

from touchline.room.models import Room
from touchline.room.models.receipt import noted_since_signed, reader_of, signed_in_week
from touchline.room.rules.receipt import deeds_of
from touchline.room.views.saying import own_room, says_no_in_a_word
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(EVERYONE)
@within_reach("room", own_room)
@part("room")
@require_safe
@says_no_in_a_word
def show(request: PersonRequest, room: Room) -> JsonResponse:
    """Since one signed: deeds by week, the latest first. `since` is empty before that."""
    member = room.member(request.person)
    deeds = deeds_of(noted_since_signed(room, member), reader=reader_of(room, member))
    since = signed_in_week(room, member)
    return JsonResponse({"since": since, "deeds": [asdict(one) for one in deeds]})
