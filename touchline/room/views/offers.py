"""The weekly quarter of an hour: proposed by a manager to the team, answered by each alone."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods, require_POST

from touchline.kit import clock
from touchline.people.models import Person
from touchline.room.models import Offer, OfferAnswer
from touchline.room.models.offer import OfferQuerySet, team_of
from touchline.room.rules import sent, times
from touchline.room.views.saying import body_of, made, says_no_in_a_word
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


def offer_to_me(request: PersonRequest, key: str) -> Offer:
    """For `@within_reach`."""
    return _found(_asked(request), key)


def offer_of_mine(request: PersonRequest, key: str) -> Offer:
    """For `@within_reach`."""
    return _found(Offer.objects.of_manager(request.person, on=request.day).whole(), key)


def _asked(request: PersonRequest) -> OfferQuerySet:
    person, day = request.person, request.day
    return Offer.objects.of_seller(person, manager=person.manager(on=day), on=day).whole()


def _found(offers: OfferQuerySet, key: str) -> Offer:
    found = offers.filter(key=key).first()
    if found is None:
        raise Http404
    return found


@seen_by(EVERYONE)
@part("room")
@require_http_methods(["GET", "POST", "DELETE"])
@says_no_in_a_word
def offers(request: PersonRequest) -> HttpResponse:
    """GET those one made and those one has; POST one to each of the team; DELETE those one made."""
    if request.method == "GET":
        return JsonResponse(_told(request))
    if request.method == "DELETE":
        Offer.objects.take_back(request.person, at=clock.now())
        return HttpResponse(status=204)
    when = times.quarter(sent.fields(body_of(request), "weekday", "at", "minutes", "from"))
    Offer.objects.make(request.person, when, on=request.day, at=clock.now())
    return made()


@seen_by(EVERYONE)
@within_reach("offer", offer_to_me)
@part("room")
@require_POST
@says_no_in_a_word
def accept(request: PersonRequest, offer: Offer) -> HttpResponse:
    """Their declared room begins, under a key that the browser made."""
    key = sent.text(sent.fields(body_of(request), "key")["key"], sent.KEY)
    return JsonResponse({"room": offer.accept(key=key, on=request.day, at=clock.now())})


@seen_by(EVERYONE)
@within_reach("offer", offer_to_me)
@part("room")
@require_POST
@says_no_in_a_word
def move(request: PersonRequest, offer: Offer) -> HttpResponse:
    told = sent.fields(body_of(request), "weekday", "at")
    weekday, moment = times.between(told["weekday"], 1, 7), sent.text(told["at"], times.AT)
    offer.move(weekday, moment, on=request.day, at=clock.now())
    return HttpResponse(status=204)


@seen_by(EVERYONE)
@within_reach("offer", offer_to_me)
@part("room")
@require_POST
@says_no_in_a_word
def decline(request: PersonRequest, offer: Offer) -> HttpResponse:
    offer.decline(on=request.day, at=clock.now())
    return HttpResponse(status=204)


@seen_by(EVERYONE)
@within_reach("made_offer", offer_of_mine)
@part("room")
@require_POST
@says_no_in_a_word
def take_up(request: PersonRequest, made_offer: Offer) -> HttpResponse:
    """The manager takes the other time that was proposed."""
    made_offer.take_up(at=clock.now())
    return HttpResponse(status=204)


def _told(request: PersonRequest) -> dict[str, Any]:
    person, day = request.person, request.day
    mine, asked = Offer.objects.of_manager(person, on=day).whole(), _asked(request)
    return {
        "team": [_named(one) for one in team_of(person, on=day)],
        "made": [one.told() | {"with": _named(one.seller)} | _answered(one) for one in mine],
        "asked": [one.told() | {"with": _named(one.manager)} | _answered(one) for one in asked],
    }


def _named(person: Person) -> dict[str, str]:
    return {"key": person.key, "name": person.name}


def _answered(offer: Offer) -> dict[str, Any]:
    """That somebody declined is told to nobody: to the manager it has no answer yet."""
    answer: OfferAnswer | None = getattr(offer, "answer", None)
    if answer is None or answer.what == OfferAnswer.What.DECLINED:
        return {"state": "open", "moved": None}
    moved = {"weekday": answer.weekday, "at": answer.at} if answer.weekday else None
    return {"state": answer.what, "moved": moved}
