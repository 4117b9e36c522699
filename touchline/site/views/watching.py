"""For those who start and watch the server: is it up, can it work, and what does it count?"""

import os
import secrets
from ipaddress import ip_address
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from touchline.kit import clock
from touchline.running.checks import State, run_checks
from touchline.running.counting import told
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by

NEEDED: Final = ("database", "release", "snapshots", "disk")
"""The checks without which no page can be answered as it should."""
FORWARDED: Final = ("Forwarded", "X-Forwarded-For", "X-Real-Ip", "Via")
THIS_MACHINE: Final = {"localhost", "127.0.0.1", "[::1]"}


@seen_by(PUBLIC)
@require_safe
def healthy(request: PersonRequest) -> HttpResponse:
    """The process is up and answers; nothing else is asked, not even the database."""
    return JsonResponse({"healthy": True})


@seen_by(PUBLIC)
@require_safe
def ready(request: PersonRequest) -> HttpResponse:
    """Whether it can do its work: one word for each need, and no more for strangers."""
    found = run_checks(at=clock.now(), only=NEEDED)
    words = {check.key: finding.state.value for check, finding in found}
    works = all(finding.state is not State.BAD for _, finding in found)
    return JsonResponse({"ready": works, **words}, status=200 if works else 503)


@seen_by(PUBLIC)
def metrics(request: PersonRequest) -> HttpResponse:
    """Prometheus' text, for who asks on this machine or brings the token; nobody else finds it."""
    if not may_read_metrics(request):
        raise Http404  # whatever the method: a 405 would tell that there is something
    return _counted(request)


def may_read_metrics(request: HttpRequest) -> bool:
    """Whether it is asked on this machine, past any proxy, or with TOUCHLINE_METRICS_TOKEN."""
    token = os.environ.get("TOUCHLINE_METRICS_TOKEN", "")
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token and secrets.compare_digest(given.encode(), token.encode()):
        return True
    # A proxy on this machine comes from the same address as somebody at its keyboard, but under
    # the name that people open, and it says for whom it asks.
    host = request.META.get("HTTP_HOST", "").rpartition(":")[0] or request.META.get("HTTP_HOST", "")
    passed_on = any(name in request.headers for name in FORWARDED)
    return host in THIS_MACHINE and not passed_on and _is_loopback(request)


@require_safe
def _counted(request: PersonRequest) -> HttpResponse:
    return HttpResponse(told(), content_type=CONTENT_TYPE_LATEST)


def _is_loopback(request: HttpRequest) -> bool:
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
