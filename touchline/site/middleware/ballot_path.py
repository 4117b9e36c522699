"""The way of a ballot: nobody behind this door learns who comes, and nothing is written about it.

Whoever votes is answered before session, language and person are looked at. Of the request there is
what the answer needs; that a cookie, an address or a browser came with it, no view can find out.
"""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponseBase

from touchline.site.middleware.own_way import OwnWay, policy, take_away

PATH: Final = "/urn/"
NEEDED: Final = frozenset({
    "REQUEST_METHOD", "SCRIPT_NAME", "PATH_INFO", "SERVER_NAME", "SERVER_PORT", "SERVER_PROTOCOL",
    "HTTP_HOST", "HTTP_X_FORWARDED_PROTO", "CONTENT_TYPE", "CONTENT_LENGTH",
})  # fmt: skip
"""All that stays of a request, beside what the web server calls `wsgi.`: where, how, how long."""
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": policy(),
}
BOXES: Final = "/urn/boxes/"
ANYONE: Final = "*"
"""A room that is served from elsewhere asks for a card and casts as everybody does, as nobody."""
_URN: Final = OwnWay("the urn", nothing="no-box")


def is_nameless(request: HttpRequest) -> bool:
    """Whether a request is for the way of a ballot."""
    return request.path_info.startswith(PATH)


class NamelessMiddleware:
    """Takes from a request for the urn whatever could say who asks, before anyone looks at it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_nameless(request):
            take_away(request, lambda name: not _is_needed(name))
        return self.get_response(request)


def _is_needed(name: str) -> bool:
    return name in NEEDED or name.startswith("wsgi.")


class BallotMiddleware:
    """Answers for the urn: once encrypted transport was seen to, before a session is looked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_nameless(request):
            return self.get_response(request)
        response = _URN.answer(request)
        for name, value in HEADERS.items():
            response.headers[name] = value
        if request.path_info.startswith(BOXES):
            response.headers["Access-Control-Allow-Origin"] = ANYONE
        return response
