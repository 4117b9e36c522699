"""The addresses of Touchline, and one with nothing behind it to hold them against."""

from django.http import HttpResponse
from django.urls import path

from touchline.site.urls import handler403, handler404, handler500
from touchline.site.urls import urlpatterns as ours
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by

__all__ = ["handler403", "handler404", "handler500", "urlpatterns"]


@seen_by(EVERYONE)
def empty(request: PersonRequest) -> HttpResponse:
    """Nothing, through the same middleware, for the same signed-in people."""
    return HttpResponse()


urlpatterns = [*ours, path("empty/", empty)]
