"""`@seen_by`: who may enter, and that a stranger learns nothing, not even what is there."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, cast

import pytest
from django.http import Http404, HttpResponse
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver
from django.views.decorators.http import require_POST

from tests.cast import NOW, TODAY, Cast
from touchline.people.models import Person, Seat
from touchline.wall.audiences import (
    ADMIN,
    EVERYONE,
    MANAGER,
    PUBLIC,
    SELLER,
    PersonRequest,
    doors_of,
    seen_by,
)
from touchline.witness.actor import SYSTEM

METHODS = ["get", "head", "post", "put", "patch", "delete", "options"]


@seen_by(MANAGER, SELLER)
@require_POST
def for_the_floor(request: PersonRequest) -> HttpResponse:
    return HttpResponse("welcome")


@seen_by(EVERYONE)
def for_everyone(request: PersonRequest) -> HttpResponse:
    return HttpResponse("welcome")


@seen_by(PUBLIC)
def for_anyone(request: PersonRequest) -> HttpResponse:
    return HttpResponse("welcome")


def ask(view: Any, person: Person | None, *, method: str = "post") -> int:
    """The status that `person` gets; a stranger's 404 is raised."""
    request = cast("PersonRequest", getattr(RequestFactory(), method)("/"))
    request.person, request.day = cast("Person", person), TODAY
    return int(view(request).status_code)


@pytest.mark.parametrize("name", ["dana", "mairi"])
def test_who_holds_one_of_the_seats_enters(cast: Cast, name: str) -> None:
    assert ask(for_the_floor, getattr(cast, name)) == 200


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", ["tomasz", "grete", "beatriz", "noor"])
def test_a_stranger_finds_nothing_whatever_they_try(cast: Cast, name: str, method: str) -> None:
    with pytest.raises(Http404):
        ask(for_the_floor, getattr(cast, name), method=method)


def test_who_may_enter_is_told_that_the_method_is_wrong(cast: Cast) -> None:
    assert ask(for_the_floor, cast.mairi, method="get") == 405


def test_who_is_not_signed_in_finds_nothing(db: None) -> None:
    with pytest.raises(Http404):
        ask(for_everyone, None)


def test_a_seat_that_ended_opens_no_door(cast: Cast) -> None:
    cast.mairi.seats.get().leave(on=TODAY, by=SYSTEM, at=NOW)
    with pytest.raises(Http404):
        ask(for_the_floor, cast.mairi)


def test_a_seat_of_tomorrow_opens_no_door_yet(cast: Cast) -> None:
    tomorrow = TODAY + timedelta(days=1)
    Seat.objects.take(cast.tomasz, kind="seller", team=None, since=tomorrow, by=SYSTEM, at=NOW)
    with pytest.raises(Http404):
        ask(for_the_floor, cast.tomasz)


def test_any_seat_enters_where_everyone_may(cast: Cast) -> None:
    assert ask(for_everyone, cast.beatriz) == 200


def test_someone_without_a_seat_enters_where_everyone_may(db: None) -> None:
    newcomer = Person.objects.enrol(name="Isla Grant", email="isla@x.example", by=SYSTEM, at=NOW)
    assert ask(for_everyone, newcomer) == 200


def test_the_street_is_open_to_who_is_not_signed_in(db: None) -> None:
    assert ask(for_anyone, None) == 200


def test_a_page_for_nobody_is_refused() -> None:
    with pytest.raises(TypeError, match="a page to delete"):
        seen_by()


def test_a_view_tells_who_may_enter() -> None:
    assert doors_of(for_the_floor) == (MANAGER, SELLER)


def test_a_view_that_has_not_said_has_no_doors() -> None:
    assert doors_of(lambda request: None) == ()


def test_a_view_tells_whom_it_is_about() -> None:
    about = cast("Any", seen_by(ADMIN, about="person_key", says="Seats and lines")(for_anyone))
    assert (about.about, about.says) == ("person_key", "Seats and lines")


def test_a_page_about_someone_that_does_not_say_what_it_tells_is_refused() -> None:
    with pytest.raises(TypeError, match="says what it tells"):
        seen_by(ADMIN, about="person_key")


def views(urlconf: str) -> list[tuple[str, Any]]:
    """Every callback of an address tree, with its route."""
    return list(_walk(get_resolver(urlconf), ""))


def _walk(resolver: URLResolver, prefix: str) -> Iterator[tuple[str, Any]]:
    for entry in resolver.url_patterns:
        route = f"{prefix}{entry.pattern}"
        if isinstance(entry, URLPattern):
            yield route, entry.callback
        else:
            yield from _walk(entry, route)


URLS = ["touchline.site.urls", "touchline.demo.urls"]
GUARD = seen_by(PUBLIC)(lambda request: HttpResponse()).__code__


@pytest.mark.parametrize("urlconf", URLS)
def test_every_view_says_who_may_enter(urlconf: str) -> None:
    assert not [route for route, view in views(urlconf) if not doors_of(view)]


@pytest.mark.parametrize("urlconf", URLS)
def test_every_view_says_so_outermost(urlconf: str) -> None:
    """A decorator around the guard would answer 405 to a stranger, who then knows of the page."""
    inside = [route for route, view in views(urlconf) if view.__code__ is not GUARD]
    assert not inside, f"@seen_by must be the outermost decorator of: {', '.join(inside)}"


@pytest.mark.parametrize("urlconf", URLS)
def test_the_walk_meets_every_room(urlconf: str) -> None:
    first = {route.split("/")[0] for route, _ in views(urlconf)}
    assert {"floor", "office", "you", "contract"} <= first
