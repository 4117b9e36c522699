"""Promises: read, made, and ended by whose they are."""

from dataclasses import asdict
from datetime import date
from typing import Any, cast

from django.conf import settings
from django.urls import reverse
from ninja import Query

from touchline.api.rules.scopes import Scope
from touchline.api.views.operations import operation
from touchline.api.views.pages import part_of
from touchline.api.views.shapes.asked import PromisesAsked
from touchline.api.views.shapes.people import person_named
from touchline.api.views.shapes.promises import About, PromisePage, PromiseTold, To
from touchline.api.views.speaking import KeyRequest
from touchline.floor.models import Promise
from touchline.floor.models.promise_reading import teams_of
from touchline.floor.views.promises.looking import PromiseLine, lines_of, promise_in_reach

PATH = "/promises/{slug:promise_key}"


@operation("GET", "/promises", name="promises", opens=Scope.PROMISES, gives=PromisePage)
def promises(request: KeyRequest, asked: Query[PromisesAsked]) -> PromisePage:
    """What I owe, or what I am owed.

    The nearest day first. What is promised to a team or to everyone is owed to each of them.
    """
    person, day = request.person, request.day
    found = Promise.objects.owned_by(person)
    if asked.side == "owed":
        found = Promise.objects.owed_to(person, teams_of(person, on=day))
        found = found.readable_by(person, day)
    if asked.open is not None:
        found = found.open() if asked.open else found.ended()
    dated = found.dated().whole()
    items, rest = part_of(dated, by="due", read=date.fromisoformat, part=asked)
    return PromisePage(items=[told(one) for one in lines_of(request, items)], next=rest)


@operation("GET", PATH, name="promise", opens=Scope.PROMISES, gives=PromiseTold)
def promise(request: KeyRequest, promise_key: str) -> PromiseTold:
    """One promise that the person may read."""
    return of(request, promise_in_reach(request, promise_key))


def of(request: KeyRequest, promise: Promise) -> PromiseTold:
    """A promise as it stands now."""
    [line] = lines_of(request, [Promise.objects.whole().filter(pk=promise.pk)[0]])
    return told(line)


def told(line: PromiseLine) -> PromiseTold:
    """A promise to its reader."""
    one, course, about = line.promise, line.promise.course, line.about
    return PromiseTold(
        key=one.key, owner=person_named(one.owner), to=To.model_validate(asdict(one.to)),
        words=one.words,
        find_out=one.find_out, day=one.day, due=course.due, state=line.state.value,
        open=line.state.open, kept_on=course.kept_on, missed_on=course.missed_on,
        released_on=course.released_on,
        why_moved=one.renegotiation.reason if course.moved_to else "",
        why_missed=one.missed.words if course.missed_on else "",
        about=About(kind=about.kind, key=about.key, label=about.label) if about else None,
        audience=cast("Any", one.audience), made_at=one.made_at,
        link=settings.ADDRESS + reverse("floor:promises:promise", args=[one.key]),
    )  # fmt: skip
