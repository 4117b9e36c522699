"""How a directory is spoken with: by token, in the protocol's own type, errors in its own form."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Concatenate, Final, ParamSpec, cast

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import IntegrityError
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt

from touchline.kit import clock
from touchline.kit.storable import storable
from touchline.scim.models import Event, Token
from touchline.scim.rules.refusals import Refusal, Refused
from touchline.scim.views.wrong_tokens import too_many
from touchline.wall.audiences import PersonRequest
from touchline.wall.machines import for_machines

P = ParamSpec("P")
SCIM: Final = "application/scim+json"
IN_THE_OPEN: Final = (
    "Speak https. If a token was sent just now, it could be read on the way: end it, make another."
)
_CHANGES: Final = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_ERROR: Final = "urn:ietf:params:scim:api:messages:2.0:Error"


class DirectoryRequest(PersonRequest):
    """A request that showed a token."""

    token: Token


Spoken = Callable[Concatenate[DirectoryRequest, P], HttpResponse]


def by_token(view: Spoken[P]) -> Callable[Concatenate[PersonRequest, P], HttpResponse]:
    """Let a directory in that shows a token which opens today; everyone else gets one 401.

    It stands below `@seen_by(PUBLIC)`: no session counts here, so no form of another site can use
    one, and no cookie is set.
    """

    @for_machines
    @csrf_exempt
    @wraps(view)
    def asked(request: PersonRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if settings.SECURE_SSL_REDIRECT and not request.is_secure():
            return answer(error(403, IN_THE_OPEN), status=403)
        scheme, _, words = request.headers.get("Authorization", "").partition(" ")
        token = Token.objects.shown(words, on=request.day) if scheme.lower() == "bearer" else None
        if token is None:
            return _not_in(request)
        token.was_used(on=request.day)
        known = cast("DirectoryRequest", request)
        known.token = token
        try:
            return view(known, *args, **kwargs)
        except Refused as no:
            return _refused(known, no, key=str(kwargs.get("key", "")))
        except RequestDataTooBig:
            return _refused(known, Refused(Refusal.TOO_LARGE), key="")
        except IntegrityError:  # two at once gave the same name away: one of them was first
            taken = Refusal.NAME_TAKEN if _kind(known) == "group" else Refusal.TAKEN
            return _refused(known, Refused(taken), key="")

    return asked


def by_method(request: DirectoryRequest, **ways: Callable[[], HttpResponse]) -> HttpResponse:
    """Do what the method says. Raises Refused for one that the address does not take."""
    way = ways.get("GET" if request.method == "HEAD" else request.method or "")
    if way is None:
        no = Refused(Refusal.NOT_SO, f"This address takes {', '.join(sorted(ways))}.")
        raise no
    return way()


def answer(
    document: Mapping[str, Any] | None,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """A document in the protocol's type, or nothing at all for a 204."""
    body = b"" if document is None else json.dumps(document, ensure_ascii=False).encode()
    response = HttpResponse(body, status=status, content_type=SCIM)
    response.headers["Cache-Control"] = "no-store"
    for name, value in (headers or {}).items():
        response.headers[name] = value
    return response


def body_of(request: DirectoryRequest) -> object:
    """The JSON that was sent. Raises Refused, also for signs that no database can keep."""
    try:
        sent = json.loads(request.body)
        json.dumps(sent, ensure_ascii=False).encode()  # half of a pair of signs is no text
        fits = storable(sent) == sent
    except (ValueError, RecursionError) as wrong:
        raise Refused(Refusal.NOT_JSON) from wrong
    if not fits:
        raise Refused(Refusal.BAD_VALUE)
    return sent


def error(status: int, detail: str, scim_type: str = "") -> dict[str, Any]:
    """An error as the protocol writes it."""
    said = {"schemas": [_ERROR], "status": str(status), "detail": detail}
    return said | ({"scimType": scim_type} if scim_type else {})


def _refused(request: DirectoryRequest, no: Refused, *, key: str) -> HttpResponse:
    """Tell the directory, and for a change the administrator too: only why, not what."""
    if request.method in _CHANGES:
        Event.objects.refuse(
            no.refusal, kind=_kind(request), key=key[:20], token=request.token, at=clock.now()
        )
    return answer(error(no.status, no.detail, no.scim_type), status=no.status)


def _kind(request: DirectoryRequest) -> str:
    """Whether an address is one of groups or of users."""
    match = request.resolver_match
    return "group" if match and "group" in (match.url_name or "") else "user"


def _not_in(request: PersonRequest) -> HttpResponse:
    shown = request.headers.get("Authorization", "")
    wait = too_many(request) if shown else 0
    if wait:
        said = error(429, "Too many requests with a wrong token. Come back later.")
        return answer(said, status=429, headers={"Retry-After": str(wait)})
    said = error(401, "Show a token of Touchline: Authorization: Bearer touchline_scim_…")
    return answer(said, status=401, headers={"WWW-Authenticate": 'Bearer realm="Touchline"'})
