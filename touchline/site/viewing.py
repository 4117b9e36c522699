"""How a page about me is opened as someone else: their reach, my record, the view's own code."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse
from django.utils.translation import gettext as _

from touchline.people.models import Person
from touchline.people.seats import SeatKind
from touchline.wall.audiences import Door, PersonRequest, doors_of


@dataclass(frozen=True)
class Onlooker:
    """Someone who gets pages about me; `person` is None if nobody holds that place."""

    audience: str
    label: str
    person: Person | None


@dataclass(frozen=True)
class PageAbout:
    """A page about me: its name, its address, and what it tells."""

    slug: str
    path: str
    says: str


def onlookers(request: PersonRequest) -> tuple[Onlooker, ...]:
    """My manager, the nearest leader above, and an administrator who is not me."""
    person, day = request.person, request.day
    manager = person.manager(on=day)
    if manager is not None and not manager.is_active:
        manager = None  # who left opens no page any more
    return (
        Onlooker("manager", _("Your manager"), manager),
        Onlooker("leader", _("Your leader"), _leader(person, request, not_this=manager)),
        Onlooker("admin", _("The administrator"), _admin(request)),
    )


def pages_about(request: PersonRequest, onlooker: Onlooker) -> tuple[PageAbout, ...]:
    """Every page that declares `about` and lets this onlooker in; none is left out by hand."""
    return tuple(page for page in _declared(request, onlooker) if _opened(request, onlooker, page))


def page_about(request: PersonRequest, onlooker: Onlooker, *, slug: str) -> HttpResponse:
    """One of those pages, opened; only this one is drawn. Raises Http404 if there is none."""
    for page in _declared(request, onlooker):
        if page.slug == slug and (response := _opened(request, onlooker, page)):
            return response
    raise Http404


def _declared(request: PersonRequest, onlooker: Onlooker) -> Iterator[PageAbout]:
    if onlooker.person is None:
        return
    kinds = onlooker.person.seat_kinds(on=request.day)
    for name, pattern in named_views(get_resolver()):
        about = getattr(pattern.callback, "about", "")
        doors = {door.value for door in doors_of(pattern.callback)}
        if not about or not (kinds & doors or Door.EVERYONE in doors):
            continue
        key = _key(about, request)
        if not key:
            continue
        says = str(getattr(pattern.callback, "says", ""))
        yield PageAbout(name.replace(":", "-"), reverse(name, args=[key]), says)


def open_as(request: PersonRequest, onlooker: Onlooker, page: PageAbout) -> HttpResponse:
    """Call the page's own view with the onlooker as the person, and only me as the subject.

    Raises Http404 exactly when the onlooker would get it.
    """
    assert onlooker.person is not None  # noqa: S101 - pages_about gives none without a person
    looked = copy.copy(request)
    match = resolve(page.path)
    looked.person, looked.viewed_by = onlooker.person, onlooker.person
    looked.only_about = request.person
    looked.path = looked.path_info = page.path
    looked.resolver_match = match
    response = match.func(looked, *match.args, **match.kwargs)
    assert isinstance(response, HttpResponse)  # noqa: S101 - views answer with pages
    return response


def named_views(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every named address of the site with its namespace."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            yield from named_views(entry, inner)
        elif entry.name:
            yield f"{prefix}{entry.name}", entry


def _opened(request: PersonRequest, onlooker: Onlooker, page: PageAbout) -> HttpResponse | None:
    try:
        response = open_as(request, onlooker, page)
    except Http404:
        return None
    return response if response.status_code == 200 else None


def _key(about: str, request: PersonRequest) -> str:
    if about == "person_key":
        return request.person.key
    team = request.person.teams_sold_in(on=request.day).order_by("name").first()
    return team.key if team else ""


def _leader(person: Person, request: PersonRequest, *, not_this: Person | None) -> Person | None:
    above = person.managers_above(on=request.day)
    held = {one.pk: one for one in Person.objects.active().filter(pk__in=above)}
    for pk in above:
        one = held.get(pk)
        if one and one != not_this and SeatKind.LEADER in one.seat_kinds(on=request.day):
            return one
    return None


def _admin(request: PersonRequest) -> Person | None:
    seats = Person.objects.active().filter(seats__kind=SeatKind.ADMIN, seats__until=None)
    return seats.exclude(pk=request.person.pk).order_by("name").first()
