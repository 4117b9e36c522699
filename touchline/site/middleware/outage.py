"""A server that counts for the pages is away: a page that says so, and everything else goes on."""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from touchline.numbers import EngineGone, EngineMissing

_log = logging.getLogger(__name__)

MINUTE = "60"
"""After so many seconds it is worth another look."""


class OutageMiddleware:
    """Figures that were kept are shown instead; this is for when there are none."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """503, and the reason in the log: it names a server, which is nobody else's business."""
        if not isinstance(exception, EngineGone | EngineMissing):
            return None
        _log.warning("%s", exception)
        response = render(request, "site/errors/503.html", status=503)
        response["Retry-After"] = MINUTE
        return response
