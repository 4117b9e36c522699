"""The way of the room's application: a bearer token instead of a cookie, on our own origin too.

A token ends with its session: signing out, being deactivated and a session that ran out end it at
once. It is answered before sessions are looked at, so nothing that a browser sends by itself counts
here, and no form has to prove where it came from.
"""

from collections.abc import Callable
from hmac import compare_digest
from importlib import import_module
from typing import Any, Final, cast

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse

from touchline.kit import clock
from touchline.people.models import Person
from touchline.room.views.authorise import own_origin
from touchline.room.views.bearer import Bearer, bearer_of
from touchline.sign_in.models.sessions import has_run_out
from touchline.site.middleware.own_way import OwnWay, take_away
from touchline.site.middleware.person import PersonMiddleware
from touchline.wall.audiences import PersonRequest
from touchline.wall.switched import parts_of_person

PATH: Final = "/api/room/"
TOKEN_PATH: Final = "/api/room/token/"  # noqa: S105 - an address
_ROOM: Final = OwnWay("the room")
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": "GET, POST, PUT, DELETE",
    "Access-Control-Allow-Headers": "authorization, content-type",
    "Access-Control-Max-Age": "600",
}


class RoomApiMiddleware:
    """Answers for `/api/room/`: whoever shows a token as themselves, everyone else with 401."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self._as_person = PersonMiddleware(_where_the_part_is_on)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(PATH):
            return self.get_response(request)
        origin = _origin(request)
        asks = origin and _asks_beforehand(request)
        beforehand = HttpResponse(status=204, headers=PREFLIGHT)
        response = beforehand if asks else self._spoken(request)
        for name, value in HEADERS.items():
            response.headers[name] = value
        response.headers["Vary"] = "Origin"
        if origin:
            response.headers["Access-Control-Allow-Origin"] = origin
        return response

    def _spoken(self, request: HttpRequest) -> HttpResponseBase:
        take_away(request, lambda name: name == "HTTP_COOKIE")
        if settings.SECURE_SSL_REDIRECT and not request.is_secure():
            return JsonResponse({"error": "in-the-open"}, status=403)
        if request.path_info == TOKEN_PATH:
            return _ROOM.answer(request)
        person = _who(request)
        if person is None:
            return JsonResponse(
                {"error": "sign-in"}, status=401,
                headers={"WWW-Authenticate": 'Bearer realm="Touchline"'},
            )  # fmt: skip
        request.user = person
        return self._as_person(request)


def _where_the_part_is_on(request: HttpRequest) -> HttpResponseBase:
    known = cast("PersonRequest", request)
    if "room" not in parts_of_person(known.person, on=known.day):
        return JsonResponse({"error": "not-there"}, status=404)
    return _ROOM.answer(request)


def _origin(request: HttpRequest) -> str:
    """The origin that asks, if it may; who asks from elsewhere is answered, and may not read it."""
    origin = request.headers.get("Origin", "")
    allowed = (own_origin(request), *settings.ROOM_ORIGINS)
    return origin if origin in allowed else ""


def _asks_beforehand(request: HttpRequest) -> bool:
    """Whether a browser asks what it may send from another origin."""
    return request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers


def _who(request: HttpRequest) -> Person | None:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return None
    bearer = bearer_of(token.strip(), at=clock.now())
    return None if bearer is None else _still_in(bearer)


def _still_in(bearer: Bearer) -> Person | None:
    """Whose the token is, if they are active, and signed in still in the session it came from."""
    session: SessionBase = import_module(settings.SESSION_ENGINE).SessionStore(bearer.session)
    if session.get(SESSION_KEY) != str(bearer.person) or has_run_out(session, at=clock.now()):
        return None
    active = Person.objects.active().select_related("deactivation")
    person = active.filter(pk=bearer.person).first()
    return person if person is not None and _proved(person, session) else None


def _proved(person: Person, session: SessionBase) -> bool:
    """Whether the session began with the password of today."""
    shown: Any = session.get(HASH_SESSION_KEY, "")
    known = (person.get_session_auth_hash(), *person.get_session_auth_fallback_hash())
    return any(compare_digest(str(shown), one) for one in known)
