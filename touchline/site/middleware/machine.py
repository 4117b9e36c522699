"""The addresses for those who watch the machine are answered before host, session and person.

They have to answer when the database does not, by the machine's own name, and without TLS.
"""

from collections.abc import Callable
from typing import Final, cast

from django.http import HttpRequest, HttpResponseBase
from django.urls import resolve

from touchline.site.views import watching
from touchline.wall.audiences import PersonRequest

ANSWERED_FIRST: Final = {
    "/healthy": watching.healthy,
    "/ready": watching.ready,
    "/metrics": watching.metrics,
}


class MachineMiddleware:
    """Anyone else who asks for /metrics goes on, and finds what they find at any wrong address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        view = ANSWERED_FIRST.get(request.path_info)
        strange = view is watching.metrics and not watching.may_read_metrics(request)
        if view is None or strange:
            return self.get_response(request)
        request.resolver_match = resolve(request.path_info)  # so that its answer is counted by name
        response = view(cast("PersonRequest", request))
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response
