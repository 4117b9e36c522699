"""Groups of the directory, which mean nothing here until an administrator says what they give."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.urls import reverse

from touchline.kit import clock
from touchline.scim.models import Group
from touchline.scim.models.drawing import groups_drawn
from touchline.scim.models.finding import groups_found
from touchline.scim.models.group_changes import change, make, remove
from touchline.scim.rules.documents import Document
from touchline.scim.rules.members import GroupChange
from touchline.scim.rules.readings import group_patch, group_sent, understood
from touchline.scim.rules.refusals import Refusal, Refused
from touchline.scim.views import reading
from touchline.scim.views.speaking import DirectoryRequest, answer, body_of, by_method, by_token
from touchline.wall.audiences import PUBLIC, seen_by


@seen_by(PUBLIC)
@by_token
def groups(request: DirectoryRequest) -> HttpResponse:
    """Find groups, or make one."""
    return by_method(request, GET=lambda: _list(request), POST=lambda: _create(request))


@seen_by(PUBLIC)
@by_token
def group(request: DirectoryRequest, key: str) -> HttpResponse:
    """One group: read, written as a whole, changed in part, removed."""
    return by_method(
        request,
        GET=lambda: reading.one(request, _asked_for(request, _there(key))),
        PUT=lambda: _replace(request, key),
        PATCH=lambda: _patch(request, key),
        DELETE=lambda: _delete(request, key),
    )


def _list(request: DirectoryRequest) -> HttpResponse:
    asked = reading.asked(request)
    with understood():
        found = groups_found(asked.expression)
    return reading.listed(
        asked, found, lambda some: _documents(request, some, members=asked.wants("members"))
    )


def _create(request: DirectoryRequest) -> HttpResponse:
    sent = group_sent(body_of(request), new=True)
    made = make(
        name=sent.name or "", external_id=sent.external_id or "", members=sent.coming,
        token=request.token, at=clock.now(), today=request.day,
    )  # fmt: skip
    return reading.one(request, _asked_for(request, made), status=201)


def _replace(request: DirectoryRequest, key: str) -> HttpResponse:
    changed = _changed(request, key, group_sent(body_of(request), new=False))
    return reading.one(request, _asked_for(request, changed))


def _patch(request: DirectoryRequest, key: str) -> HttpResponse:
    """Nothing is sent back: with it would come ten thousand members that nobody asked for."""
    changed = _changed(request, key, group_patch(body_of(request)))
    if reading.asked(request).attributes:
        return reading.one(request, _asked_for(request, changed))
    return answer(None, status=204, headers={"ETag": f'W/"{changed.revision}"'})


def _changed(request: DirectoryRequest, key: str, wanted: GroupChange) -> Group:
    def read(held: Group) -> GroupChange:
        _refuse_another_version(request, held)
        return wanted

    return change(key, read, token=request.token, at=clock.now(), today=request.day)


def _delete(request: DirectoryRequest, key: str) -> HttpResponse:
    def read(held: Group) -> None:
        _refuse_another_version(request, held)

    remove(key, read, token=request.token, at=clock.now(), today=request.day)
    return answer(None, status=204)


def _refuse_another_version(request: DirectoryRequest, held: Group) -> None:
    reading.refuse_another_version(request, lambda: _documents(request, [held], members=False)[0])


def _there(key: str) -> Group:
    found = Group.objects.filter(key=key).first()
    if found is None:
        raise Refused(Refusal.NOT_THERE)
    return found


def _documents(
    request: DirectoryRequest, some: Sequence[Group], *, members: bool
) -> list[Document]:
    def locate(key: str) -> str:
        return request.build_absolute_uri(reverse("scim:group", args=[key]))

    return groups_drawn(some, with_members=members, locate=locate)


def _asked_for(request: DirectoryRequest, one: Group) -> Document:
    return _documents(request, [one], members=reading.asked(request).wants("members"))[0]
