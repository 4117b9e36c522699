"""What a program is told of something that happened: keys, days, states and a link, no words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.conf import settings
from django.urls import reverse

from touchline.api.models.entrance import may_hear
from touchline.api.models.reviews_in_reach import card_to, reviews_of, sides_of
from touchline.api.rules.scopes import Event
from touchline.floor.models import Promise
from touchline.people.models import Person

Told = dict[str, str]


def told_to(person: Person, event: Event, happened: Mapping[str, str], *, on: date) -> Told | None:
    """The data of a message to this person's program; None if they may not read it, or it is gone.

    `happened` holds the key of the thing, the day (`on`), and the `state` of a promise.
    """
    if not may_hear(person, event, on=on):
        return None
    if event in (Event.MADE, Event.ENDED):
        return _promise(person, event, happened, on=on)
    if event is Event.HELD:
        return _review(person, happened, on=on)
    return _card(person, happened, on=on)


def _promise(person: Person, event: Event, happened: Mapping[str, str], *, on: date) -> Told | None:
    readable = Promise.objects.readable_by(person, on).filter(key=happened["key"])
    promise = readable.whole().first()
    if promise is None:
        return None
    told = {"promise": promise.key, "on": happened["on"], "due": promise.course.due.isoformat()}
    if event is Event.ENDED:
        told["state"] = happened["state"]
    return told | _link("floor:promises:promise", promise.key)


def _review(person: Person, happened: Mapping[str, str], *, on: date) -> Told | None:
    review = reviews_of(sides_of(person, on=on)).filter(key=happened["key"]).first()
    if review is None:
        return None
    told = {"review": review.key, "on": happened["on"]}
    return told | _link("floor:reviews:minutes", review.key)


def _card(person: Person, happened: Mapping[str, str], *, on: date) -> Told | None:
    card = card_to(sides_of(person, on=on), happened["key"])
    if card is None:
        return None
    told = {"review": card.review.key, "person": card.person.key, "on": happened["on"]}
    return told | _link("floor:reviews:meeting", card.review.key)


def _link(name: str, key: str) -> Told:
    return {"link": settings.ADDRESS + reverse(name, args=[key])}
