"""How a program is spoken with: by key, in JSON; every answer that is not one says what to do."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Final, cast
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from touchline.api.models import AccessKey
from touchline.api.rules.access_keys import A_MINUTE
from touchline.api.views.wrong_keys import too_many
from touchline.kit import clock
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by
from touchline.wall.machines import for_machines

View = Callable[..., HttpResponseBase]
IN_THE_OPEN: Final = (
    "Speak https. If a key was sent just now, it could be read on the way: end it, make another."
)
NO_KEY: Final = (
    "Show an access key that opens today: Authorization: Bearer touchline_key_…"
    " You make one on your own page, under Access keys."
)
TOO_MANY_WRONG: Final = "Too many requests with a wrong key. Come back later."
TOO_MANY: Final = "This key has asked too often. Wait until the next minute."
TOO_LARGE: Final = "This is more than Touchline takes at once. Send less."
NOTHING_HERE: Final = "There is nothing here that this key opens."


class KeyRequest(PersonRequest):
    """A request that showed a key: `person` is whose it is, whoever a cookie may name."""

    access_key: AccessKey


def by_key(view: View) -> View:
    """Let a program in that shows a key which opens today; everyone else gets one 401.

    This marks every address of the API, those that ninja makes as well: it is public to the doors,
    answers for itself, and takes no part in sessions or forms.
    """

    @seen_by(PUBLIC)
    @for_machines
    @csrf_exempt
    @wraps(view)
    def asked(request: HttpRequest, /, *args: Any, **named: Any) -> HttpResponseBase:
        if settings.SECURE_SSL_REDIRECT and not request.is_secure():
            return problem(403, IN_THE_OPEN)
        known = cast("KeyRequest", request)
        scheme, _, words = request.headers.get("Authorization", "").partition(" ")
        shown = AccessKey.objects.shown(words, on=known.day) if scheme.lower() == "bearer" else None
        if shown is None:
            return _not_in(request)
        if not shown.counts(at=clock.now(), on=known.day):
            return problem(429, TOO_MANY, headers={"Retry-After": str(A_MINUTE)})
        known.access_key, known.person = shown, shown.person
        known.zone = ZoneInfo(shown.person.zone or known.organisation.zone)
        with timezone.override(known.zone):
            return _answered(view, known, *args, **named)

    return cast("View", asked)


def _answered(view: View, request: KeyRequest, *args: Any, **named: Any) -> HttpResponseBase:
    try:
        response = view(request, *args, **named)
    except RequestDataTooBig:
        return problem(413, TOO_LARGE)
    if response.status_code == 405:
        allowed = response.headers.get("Allow", "")
        return problem(405, f"This address takes {allowed}.", headers={"Allow": allowed})
    response.headers["Cache-Control"] = "private, no-store"
    return response


@by_key
def nothing(request: KeyRequest, rest: str = "") -> HttpResponse:
    """Any other address below."""
    return problem(404, NOTHING_HERE)


def problem(
    status: int, detail: str, *, headers: Mapping[str, str] | None = None, **more: object
) -> HttpResponse:
    """An answer that says what happened and what to do."""
    body = json.dumps({"detail": detail, **more}, ensure_ascii=False).encode()
    response = HttpResponse(body, status=status, content_type="application/json")
    response.headers["Cache-Control"] = "private, no-store"
    for name, value in (headers or {}).items():
        response.headers[name] = value
    return response


def _not_in(request: HttpRequest) -> HttpResponse:
    wait = too_many(request) if request.headers.get("Authorization", "") else 0
    if wait:
        return problem(429, TOO_MANY_WRONG, headers={"Retry-After": str(wait)})
    return problem(401, NO_KEY, headers={"WWW-Authenticate": 'Bearer realm="Touchline"'})
