"""`@within_reach`: a stranger gets a 404 before anyone looks at how they asked."""

from typing import Any, cast

import pytest
from django.http import Http404, HttpResponse
from django.test import RequestFactory
from django.views.decorators.http import require_POST

from tests.cast import TODAY, Cast
from touchline.people.models import Person
from touchline.wall.audiences import PersonRequest
from touchline.wall.reaching import within_reach


def report(request: PersonRequest, key: str) -> Person:
    """A direct report of whoever asks."""
    found = request.person.reports(on=request.day).filter(key=key).first()
    if found is None:
        raise Http404
    return found


@within_reach("person", report)
@require_POST
def greet(request: PersonRequest, person: Person, word: str) -> HttpResponse:
    return HttpResponse(f"{word}, {person.short_name}")


def ask(who: Person, about: Person, *, method: str = "post") -> Any:
    request = cast("PersonRequest", getattr(RequestFactory(), method)("/"))
    request.person, request.day = who, TODAY
    return greet(request, person_key=about.key, word="Hello")


def test_the_view_gets_what_the_address_names(cast: Cast) -> None:
    assert ask(cast.dana, cast.mairi).content == b"Hello, Mairi"


@pytest.mark.parametrize("method", ["get", "head", "post", "put", "patch", "delete", "options"])
def test_whoever_does_not_reach_it_finds_nothing_whatever_they_try(cast: Cast, method: str) -> None:
    with pytest.raises(Http404):
        ask(cast.sander, cast.mairi, method=method)


def test_whoever_reaches_it_is_told_that_the_method_is_wrong(cast: Cast) -> None:
    assert ask(cast.dana, cast.mairi, method="get").status_code == 405
