"""One line of the log for each request, its number, and what is counted of it."""

import logging
import re
import time
from collections.abc import Callable
from typing import Final
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from touchline.running.counting import count
from touchline.running.logs import request_id
from touchline.site.middleware.ballot_path import is_nameless

log = logging.getLogger("touchline.access")

# What a proxy gives, such as nginx' $request_id or a UUID. Anything else could hold words.
_WELL_FORMED: Final = re.compile(r"[0-9a-f][0-9a-f-]{14,62}[0-9a-f]")
HEADER: Final = "X-Request-ID"
WATCHED: Final = {"healthy", "ready", "metrics"}
"""What machines ask every few seconds would bury what people do."""


class AccessMiddleware:
    """Outermost, so that it sees every answer. No path: an address holds keys and tokens.

    Who votes leaves no line at all, is not counted, and gets no number.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_nameless(request):
            return self.get_response(request)
        began = time.perf_counter()
        given = request.headers.get(HEADER, "")
        number = given if _WELL_FORMED.fullmatch(given) else uuid4().hex
        before = request_id.set(number)
        try:
            response = self.get_response(request)
            self._note(request, response, time.perf_counter() - began)
        finally:
            request_id.reset(before)
        response.headers[HEADER] = number
        return response

    @staticmethod
    def _note(request: HttpRequest, response: HttpResponseBase, seconds: float) -> None:
        view, status = view_of(request), response.status_code
        method = request.method or ""
        count(view=view, method=method, status=status, seconds=seconds)
        told = {"method": method, "view": view, "status": status, "ms": round(seconds * 1000)}
        size = response.headers.get("Content-Length", "")
        if size.isdigit():
            told["bytes"] = int(size)
        level = logging.DEBUG if view in WATCHED else logging.INFO
        log.log(level, "answered", extra={"told": told})


def view_of(request: HttpRequest) -> str:
    """The name of the view, such as `floor:scoreboard`; what no view answered has one name."""
    match = getattr(request, "resolver_match", None)
    if match is not None:
        return str(match.view_name)
    return "static" if request.path.startswith(settings.STATIC_URL) else "none"
