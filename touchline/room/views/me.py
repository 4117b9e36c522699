"""Oneself in the room: one's keys, one's ways to unlock, and where one is."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from touchline.kit import clock
from touchline.room.models import Handing, Identity, Slot
from touchline.room.rules import sent
from touchline.room.rules.refusals import NoIdentity, NotThere, Unreadable
from touchline.room.views.handing import remember_own
from touchline.room.views.saying import body_of, made, says_no_in_a_word, week
from touchline.room.views.telling import me_told
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.switched import part


@seen_by(EVERYONE)
@part("room")
@require_safe
@says_no_in_a_word
def show(request: PersonRequest) -> HttpResponse:
    remember_own(request, what=Handing.What.FILES)
    return JsonResponse(me_told(request))


@seen_by(EVERYONE)
@part("room")
@require_http_methods(["PUT", "DELETE"])
@says_no_in_a_word
def identity(request: PersonRequest) -> HttpResponse:
    """PUT keys that were just made; DELETE those whose every way to unlock was lost."""
    if request.method == "DELETE":
        _own(request).retire(week=week(request), at=clock.now())
        return HttpResponse(status=204)
    told = sent.fields(body_of(request), "document", "signature", "slots")
    if not isinstance(told["slots"], list):
        raise Unreadable
    Identity.objects.make(
        request.person,
        document=sent.words(told["document"]),
        signature=sent.text(told["signature"], sent.SIGNATURE),
        slots=[sent.slot(one) for one in told["slots"]],
        at=clock.now(),
    )
    return made()


@seen_by(EVERYONE)
@part("room")
@require_POST
@says_no_in_a_word
def back(request: PersonRequest) -> HttpResponse:
    """Former keys, by whoever can still unlock them."""
    told = sent.fields(body_of(request), "document", "signature")
    Identity.objects.bring_back(
        request.person,
        document=sent.words(told["document"]),
        signature=sent.text(told["signature"], sent.SIGNATURE),
        week=week(request),
        at=clock.now(),
    )
    return HttpResponse(status=204)


@seen_by(EVERYONE)
@part("room")
@require_POST
@says_no_in_a_word
def slots(request: PersonRequest) -> HttpResponse:
    """One more way to unlock."""
    new = sent.slot(sent.fields(body_of(request), "key", "kind", "origin", "public", "file"))
    identity = Identity.objects.of(request.person)
    if identity is None:
        raise NoIdentity
    Slot.objects.add(identity, new, at=clock.now())
    return made()


@seen_by(EVERYONE)
@part("room")
@require_http_methods(["DELETE"])
@says_no_in_a_word
def slot(request: PersonRequest, slot_key: str) -> HttpResponse:
    """One way less."""
    found = _own(request).slots.filter(key=slot_key).first()
    if found is None:
        raise NotThere
    found.take_away(at=clock.now())
    return HttpResponse(status=204)


def _own(request: PersonRequest) -> Identity:
    """Raises NotThere."""
    found = Identity.objects.of(request.person)
    if found is None:
        raise NotThere
    return found
