"""What went wrong, what was kept, what to do. The same page for every method."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

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
    """A form from before signing in again, or from another site."""
    return render(request, "site/errors/expired.html", status=403)


@seen_by(PUBLIC)
def healthy(request: PersonRequest) -> HttpResponse:
    """For those who start and watch the server: it answers."""
    return JsonResponse({"healthy": True})
