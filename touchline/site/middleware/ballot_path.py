"""The way of a ballot: nobody behind this door learns who comes, and nothing is written about it.

Whoever votes is answered before session, language and person are looked at. Of the request there is
what the answer needs; that a cookie, an address or a browser came with it, no view can find out.
"""

import logging
from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.urls import resolve
from django.utils import translation

log = logging.getLogger(__name__)

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
    "Content-Security-Policy": "; ".join((
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
        "font-src 'self'", "connect-src 'self'", "form-action 'none'", "frame-ancestors 'none'",
        "base-uri 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
    )),
}  # fmt: skip
SOON: Final = "20"


def is_nameless(request: HttpRequest) -> bool:
    """Whether a request is for the way of a ballot."""
    return request.path_info.startswith(PATH)


class NamelessMiddleware:
    """Takes from a request for the urn whatever could say who asks, before anyone looks at it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_nameless(request):
            told = request.META
            for name in [one for one in told if not _is_needed(one)]:
                del told[name]
            request.__dict__.pop("headers", None)  # what may have been read from it before
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
        # In one language for all: that of whoever asked before must not be left in this thread.
        with translation.override(settings.LANGUAGE_CODE):
            response = _answer(request)
        for name, value in HEADERS.items():
            response.headers[name] = value
        # Django would write a line, with the request at hand, about every answer of 400 and more.
        response._has_been_logged = True  # type: ignore[attr-defined]
        return response


def _answer(request: HttpRequest) -> HttpResponseBase:
    try:
        request.resolver_match = match = resolve(request.path_info)
        response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
        return response
    except Http404:
        return JsonResponse({"error": "no-box"}, status=404)
    except (OperationalError, InterfaceError) as trouble:
        log.error("the urn could not be reached: %s", type(trouble).__name__)
        return JsonResponse({"error": "away"}, status=503, headers={"Retry-After": SOON})
    except Exception:
        # The formatter writes kind and place; here nothing of the request is in reach of it.
        log.exception("the urn broke")
        return JsonResponse({"error": "broken"}, status=500)
