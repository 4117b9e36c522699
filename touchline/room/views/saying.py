"""How the room answers: refusals as words, one place for what every view asks first."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse, JsonResponse

from touchline.kit.weeks import week_of
from touchline.room.models import Contract, Room
from touchline.room.rules import refusals as no
from touchline.room.rules.sizes import SENT
from touchline.wall.audiences import PersonRequest

SAYS = {
    no.NotThere: (404, "not-there"), no.Unreadable: (400, "unreadable"),
    no.NotSigned: (400, "not-signed"), no.ThereIsOne: (409, "there-is-one"),
    no.LastOnes: (409, "last-ones"), no.NoIdentity: (409, "no-identity"),
    no.InLine: (409, "in-line"), no.WrongNumber: (409, "number"), no.Taken: (409, "taken"),
    no.TooLarge: (413, "too-large"), no.Full: (507, "full"), no.Paused: (409, "paused"),
    no.Ended: (409, "ended"), no.Unsigned: (409, "unsigned"),
    no.OldEpoch: (409, "old-epoch"), no.NoReview: (409, "no-review"),
}  # fmt: skip
Asked = Callable[..., HttpResponse]


def says_no_in_a_word(view: Asked) -> Asked:
    """A refusal becomes the word that the application knows it by; what is not there, a 404."""

    @wraps(view)
    def said(request: PersonRequest, /, **named: Any) -> HttpResponse:
        try:
            return view(request, **named)
        except no.NotThere:
            raise Http404 from None
        except no.Refused as refused:
            status, word = SAYS[type(refused)]
            return JsonResponse({"error": word}, status=status)

    return said


def body_of(request: PersonRequest) -> bytes:
    """Raises TooLarge, before anything is understood of it."""
    if len(request.body) > SENT:
        raise no.TooLarge
    return request.body


def own_room(request: PersonRequest, key: str) -> Room:
    """For `@within_reach`: a room that the person is in now."""
    try:
        return Room.objects.named(key, person=request.person)
    except no.NotThere:
        raise Http404 from None


def contract_of(room: Room, number: int) -> Contract:
    """One that was put before the two who are in it now. Raises NotThere."""
    told = room.contracts.filter(number__gte=room.first_contract())
    found = told.filter(number=number).first()
    if found is None:
        raise no.NotThere
    return found


def week(request: PersonRequest) -> str:
    """The week of the organisation's day."""
    return week_of(request.day)


def made(*, new: bool = True) -> JsonResponse:
    """201 for what is new, 200 for what lies there already."""
    return JsonResponse({}, status=201 if new else 200)
