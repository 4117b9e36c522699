"""Kept readings of the mirror, for the application of their owner to seal and to open."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods, require_safe

from touchline.kit import clock
from touchline.kit.weeks import week_of
from touchline.room.models.readings import reading_of, readings_of, seal_reading, throw_away
from touchline.room.rules import sent
from touchline.room.rules.refusals import NotThere, TooLarge
from touchline.room.rules.sizes import READING
from touchline.room.views.saying import says_no_in_a_word
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.reading_crossings import KeptReading
from touchline.wall.switched import part


def own_reading(request: PersonRequest, key: str) -> KeptReading:
    """For `@within_reach`: with everyone's words."""
    try:
        return reading_of(request.person, key)
    except NotThere:
        raise Http404 from None


@seen_by(EVERYONE)
@part("room")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Newest conversation first; of each the days, the names and the figures' parcel."""
    return JsonResponse({"readings": [told(one) for one in readings_of(request.person)]})


@seen_by(EVERYONE)
@within_reach("kept_reading", own_reading)
@part("room")
@require_http_methods(["GET", "HEAD", "PUT", "DELETE"])
@says_no_in_a_word
def one(request: PersonRequest, kept_reading: KeptReading) -> HttpResponse:
    """PUT it sealed, once; DELETE it for good."""
    if request.method == "PUT":
        new = sent.reading(_body(request))
        seal_reading(request.person, kept_reading.key, new, at=clock.now())
    elif request.method == "DELETE":
        throw_away(request.person, kept_reading.key, at=clock.now())
    else:
        return JsonResponse(told(kept_reading))
    return HttpResponse(status=204)


def told(reading: KeptReading) -> dict[str, Any]:
    """`own` and the words are empty where all are listed."""
    return {
        "key": reading.key, "held_on": reading.held_on.isoformat(),
        "week": week_of(reading.held_on), "suite": reading.suite, "figures": reading.figures,
        "own": reading.own, "voices": [vars(voice) for voice in reading.voices],
    }  # fmt: skip


def _body(request: PersonRequest) -> bytes:
    """Raises TooLarge. Longer than anything else that the room is sent."""
    body = request.read(READING + 1)
    if len(body) > READING:
        raise TooLarge
    return body
