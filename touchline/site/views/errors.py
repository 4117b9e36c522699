"""What went wrong, what was kept, what to do. The same page for every method."""

import copy
import sys
from typing import Any, Final

from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from touchline.kit.remembering import remembering

AWAY: Final = (OperationalError, InterfaceError)
SOON: Final = "20"
"""After so many seconds it is worth another look."""


def not_there(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """404: a page that is not there, or is not yours. We do not say which."""
    with remembering():  # drawing it writes nothing, whatever the method was
        return render(request, "site/errors/404.html", status=404)


def not_allowed(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """403: you may enter here, but not do this."""
    return render(request, "site/errors/403.html", status=403)


def broken(request: HttpRequest) -> HttpResponse:
    """500, or 503 if the database is away: drawn without it.

    Django calls this while it handles the error, wherever that came up: in a view, or already where
    the session is read. The next request asks the database anew, so pages come back by themselves.
    """
    if isinstance(sys.exception(), AWAY):
        response = render(request, "site/errors/away.html", status=503, using=None)
        response["Retry-After"] = SOON
        return response
    return render(request, "site/errors/500.html", status=500, using=None)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from before signing in again, or from another site; a stranger gets their 404."""
    if not _opens_to(request):
        return not_there(request)
    return render(request, "site/errors/expired.html", status=403)


def _opens_to(request: HttpRequest) -> bool:
    """Knock at the page: with a method that no view answers, so that nothing happens behind it."""
    match = request.resolver_match
    assert match is not None  # noqa: S101 - forms are checked after the address is found
    knocking = copy.copy(request)
    knocking.method = "KNOCK"
    try:
        match.func(knocking, *match.args, **match.kwargs)
    except Http404:
        return False
    return True
