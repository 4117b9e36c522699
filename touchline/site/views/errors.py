"""What went wrong, what was kept, what to do. The same page for every method."""

import copy
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by


def not_there(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """404: a page that is not there, or is not yours. We do not say which."""
    return render(request, "site/errors/404.html", status=404)


def not_allowed(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """403: you may enter here, but not do this."""
    return render(request, "site/errors/403.html", status=403)


def broken(request: HttpRequest) -> HttpResponse:
    """500: drawn without the database, which may be what is broken."""
    return render(request, "site/errors/500.html", status=500, using=None)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from before signing in again, or from another site; a stranger gets their 404."""
    if not _opens_to(request):
        return not_there(request)
    return render(request, "site/errors/expired.html", status=403)


@seen_by(PUBLIC)
@require_safe
def healthy(request: PersonRequest) -> HttpResponse:
    """For those who start and watch the server: it answers."""
    return JsonResponse({"healthy": True})


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
