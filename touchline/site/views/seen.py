"""View as: the very page that my manager, my leader or the administrator gets about me."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.site.viewing import Onlooker, onlookers, page_about, pages_about
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by


@seen_by(EVERYONE)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Who gets a page about me, and which."""
    lookers = [(onlooker, pages_about(request, onlooker)) for onlooker in onlookers(request)]
    return render(request, "site/seen.html", {"lookers": lookers})


@seen_by(EVERYONE)
@require_safe
def show(request: PersonRequest, audience: str, page: str) -> HttpResponse:
    """One such page, rendered by the code that renders it for them."""
    return page_about(request, _onlooker(request, audience), slug=page)


def _onlooker(request: PersonRequest, audience: str) -> Onlooker:
    for onlooker in onlookers(request):
        if onlooker.audience == audience:
            return onlooker
    raise Http404
