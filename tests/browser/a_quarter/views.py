"""What the walk may ask of the server: other days, a token, and the ballots of many who sell.

Everyone whom the walk does not play fetches a paper and casts here, through the urn's own verbs.
"""

import json
from datetime import timedelta
from typing import Any

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from tests.pulse.rounds import payload
from tests.urn.voter import Ticket, fetched
from touchline.kit import clock
from touchline.people.models import Person
from touchline.pulse.models import Eligible, Group
from touchline.pulse.models.cast_by_rooms import begin, cast_by_rooms
from touchline.pulse.models.turning import move_on as turned
from touchline.room.views.bearer import token_for
from touchline.urn.models import Box
from touchline.wall.audiences import PUBLIC, seen_by
from touchline.witness.actor import SYSTEM

NOW = clock.now
NINE_OF_TWELVE = (4, 5, 3)
held: list[tuple[Group, Ticket]] = []


@csrf_exempt
@seen_by(PUBLIC)
def move_on(request: HttpRequest) -> HttpResponse:
    """It is so many days later than it is, and what is due by then is done."""
    days = json.loads(request.body)["days"]
    setattr(clock, "now", lambda: NOW() + timedelta(days=days))  # noqa: B010 - of this process alone
    for round_ in cast_by_rooms():
        turned(round_, at=clock.now())
    return JsonResponse({})


@csrf_exempt
@seen_by(PUBLIC)
def begin_count(request: HttpRequest) -> HttpResponse:
    """As an administrator begins it; its papers go out. The weeks that it asks about come back."""
    now = clock.now()
    round_ = begin(today=clock.day_of(now, "Europe/London"), by=SYSTEM, at=now)
    turned(round_, at=now)
    weeks = cast_by_rooms().get().rules["weeks"]
    return JsonResponse({"weeks": weeks})


@csrf_exempt
@seen_by(PUBLIC)
def token(request: HttpRequest) -> HttpResponse:
    """Of the first person whose name begins so, signed in."""
    name = json.loads(request.body)["name"]
    person = Person.objects.filter(name__startswith=name).order_by("pk")[0]
    login(request, person, backend="django.contrib.auth.backends.ModelBackend")
    return JsonResponse({"token": token_for(person, request.session.session_key or "")})


@csrf_exempt
@seen_by(PUBLIC)
def papers_of_others(request: HttpRequest) -> HttpResponse:
    """Everyone of a team fetches a paper, but for those of a name."""
    told = json.loads(request.body)
    asked = Eligible.objects.filter(group__label=told["team"]).exclude(person__name=told["but"])
    held[:] = [(one.group, _fetched(one)) for one in asked.select_related("group__round")]
    return JsonResponse({"held": len(held)})


def _fetched(one: Eligible) -> Ticket:
    box = Box.objects.get(key=one.group.box)

    def signed(blinded: bytes) -> bytes:
        return box.issue(member=one.member, blinded=blinded, at=clock.now())

    return fetched(box, signed)


@csrf_exempt
@seen_by(PUBLIC)
def vote_of_others(request: HttpRequest) -> HttpResponse:
    """Each puts the same into the box."""
    for group, ticket in held:
        said: Any = {"nonce": ticket.nonce, "signature": ticket.signature}
        text = payload(group, NINE_OF_TWELVE)
        Box.objects.cast(box_key=group.box, payload=text, at=clock.now(), **said)
    return JsonResponse({})


@seen_by(PUBLIC)
def ballots(request: HttpRequest) -> HttpResponse:
    """Team → what lies in its box."""
    told = {
        group.label: [
            json.loads(one.payload)["answers"]
            for one in Box.objects.get(key=group.box).ballots_in.all()
        ]
        for group in Group.objects.filter(round=cast_by_rooms().get())
    }
    return JsonResponse(told)
