"""What the service says about itself, and what it does not offer."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from scim2_models import Context

from touchline.scim.rules.documents import Document
from touchline.scim.rules.refusals import Refusal, Refused
from touchline.scim.rules.resources import PROVIDER
from touchline.scim.views.reading import LIST
from touchline.scim.views.speaking import DirectoryRequest, answer, by_method, by_token
from touchline.wall.audiences import PUBLIC, seen_by


@seen_by(PUBLIC)
@by_token
def config(request: DirectoryRequest) -> HttpResponse:
    """What this service can."""
    said = _published(PROVIDER.config)
    location = request.build_absolute_uri(reverse("scim:config"))
    said["meta"] = {"resourceType": "ServiceProviderConfig", "location": location}
    return by_method(request, GET=lambda: answer(said))


@seen_by(PUBLIC)
@by_token
def resource_types(request: DirectoryRequest) -> HttpResponse:
    """Users and groups."""
    every = _described(request, PROVIDER.resource_types, "ResourceType", "scim:resource-type")
    return by_method(request, GET=lambda: _all(request, every))


@seen_by(PUBLIC)
@by_token
def resource_type(request: DirectoryRequest, name: str) -> HttpResponse:
    """One of the two."""
    every = _described(request, PROVIDER.resource_types, "ResourceType", "scim:resource-type")
    return by_method(request, GET=lambda: _called(every, name))


@seen_by(PUBLIC)
@by_token
def schemas(request: DirectoryRequest) -> HttpResponse:
    """Every attribute that is kept."""
    every = _described(request, PROVIDER.schemas, "Schema", "scim:schema")
    return by_method(request, GET=lambda: _all(request, every))


@seen_by(PUBLIC)
@by_token
def schema(request: DirectoryRequest, name: str) -> HttpResponse:
    """The attributes of one."""
    every = _described(request, PROVIDER.schemas, "Schema", "scim:schema")
    return by_method(request, GET=lambda: _called(every, name))


@seen_by(PUBLIC)
@by_token
def not_offered(request: DirectoryRequest) -> HttpResponse:
    """Bulk, search over everything, and "me": said in the configuration too."""
    raise Refused(Refusal.NOT_OFFERED)


@seen_by(PUBLIC)
@by_token
def not_there(request: DirectoryRequest, rest: str = "") -> HttpResponse:
    """Any other address below ours: an error in the protocol's form."""
    raise Refused(Refusal.NOT_THERE)


def _published(one: Any) -> Document:
    dumped: Document = one.model_dump(scim_ctx=Context.RESOURCE_QUERY_RESPONSE)
    return dumped


def _described(request: DirectoryRequest, every: Any, kind: str, address: str) -> list[Document]:
    found = []
    for one in every:
        said = _published(one)
        location = request.build_absolute_uri(reverse(address, args=[said["id"]]))
        found.append({**said, "meta": {"resourceType": kind, "location": location}})
    return found


def _all(request: DirectoryRequest, every: list[Document]) -> HttpResponse:
    """RFC 7644, 4: a filter is refused, since nothing here is looked for."""
    if "filter" in request.GET:
        raise Refused(Refusal.NO_FILTER)
    many = len(every)
    return answer(
        {
            "schemas": [LIST], "totalResults": many, "startIndex": 1, "itemsPerPage": many,
            "Resources": every,
        }
    )  # fmt: skip


def _called(every: list[Document], name: str) -> HttpResponse:
    for one in every:
        if one["id"].lower() == name.lower():
            return answer(one)
    raise Refused(Refusal.NOT_THERE)
