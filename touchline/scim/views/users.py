"""Users: the people of the organisation, as a directory reads and writes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.http import HttpResponse
from django.urls import reverse

from touchline.kit import clock
from touchline.people.models import Person
from touchline.scim.models.directory_user import people_there
from touchline.scim.models.drawing import users_drawn
from touchline.scim.models.enrolling import change, enrol, remove
from touchline.scim.models.finding import users_found
from touchline.scim.rules.documents import Document
from touchline.scim.rules.readings import UserPatch, understood, user_sent
from touchline.scim.rules.refusals import Refusal, Refused
from touchline.scim.rules.telling import Told
from touchline.scim.views import reading
from touchline.scim.views.speaking import DirectoryRequest, answer, body_of, by_method, by_token
from touchline.wall.audiences import PUBLIC, seen_by


@seen_by(PUBLIC)
@by_token
def users(request: DirectoryRequest) -> HttpResponse:
    """Find people, or bring one in."""
    return by_method(request, GET=lambda: _list(request), POST=lambda: _create(request))


@seen_by(PUBLIC)
@by_token
def user(request: DirectoryRequest, key: str) -> HttpResponse:
    """One person: read, written as a whole, changed in part, removed."""
    return by_method(
        request,
        GET=lambda: reading.one(request, _drawn(request, _there(key))),
        PUT=lambda: _replace(request, key),
        PATCH=lambda: _patch(request, key),
        DELETE=lambda: _delete(request, key),
    )


def _list(request: DirectoryRequest) -> HttpResponse:
    asked = reading.asked(request)
    with understood():
        found = users_found(asked.expression)
    return reading.listed(asked, found, lambda people: _documents(request, people))


def _create(request: DirectoryRequest) -> HttpResponse:
    told = user_sent(body_of(request), new=True)
    person = enrol(told, token=request.token, at=clock.now(), today=request.day)
    return reading.one(request, _drawn(request, _there(person.key)), status=201)


def _replace(request: DirectoryRequest, key: str) -> HttpResponse:
    told = user_sent(body_of(request), new=False)
    return _changed(request, key, lambda _person: told)


def _patch(request: DirectoryRequest, key: str) -> HttpResponse:
    patch = UserPatch(body_of(request))
    return _changed(request, key, lambda person: patch.applied(_drawn(request, person)))


def _changed(request: DirectoryRequest, key: str, tells: Callable[[Person], Told]) -> HttpResponse:
    def read(person: Person) -> Told:
        reading.refuse_another_version(request, lambda: _drawn(request, person))
        return tells(person)

    change(key, read, token=request.token, at=clock.now(), today=request.day)
    return reading.one(request, _drawn(request, _there(key)))


def _delete(request: DirectoryRequest, key: str) -> HttpResponse:
    def read(person: Person) -> None:
        reading.refuse_another_version(request, lambda: _drawn(request, person))

    remove(key, read, token=request.token, at=clock.now(), today=request.day)
    return answer(None, status=204)


def _there(key: str) -> Person:
    person = people_there().filter(key=key).first()
    if person is None:
        raise Refused(Refusal.NOT_THERE)
    return person


def _documents(request: DirectoryRequest, people: Sequence[Person]) -> list[Document]:
    def locate(key: str) -> str:
        return request.build_absolute_uri(reverse("scim:user", args=[key]))

    return users_drawn(people, today=request.day, locate=locate)


def _drawn(request: DirectoryRequest, person: Person) -> Document:
    return _documents(request, [person])[0]
