"""The demo's door: choose who to be."""

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from touchline.demo.cast import CAST
from touchline.demo.pulse_life.papers import handed_papers
from touchline.demo.room_life.papers import handed_out
from touchline.people.models import Person
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by

BACKEND = "touchline.people.signing_in.PersonBackend"


@seen_by(PUBLIC)
@require_safe
def sign_in(request: PersonRequest) -> HttpResponse:
    """The cast, each with what to look at first."""
    onward, papers = request.GET.get("next", ""), handed_papers(settings.HOME)
    opens = {one.who: one for one in handed_out(settings.HOME)}
    cast = [(one, papers.get(one.key, ""), opens.get(one.key)) for one in CAST]
    return render(request, "demo/sign_in.html", {"cast": cast, "next": onward})


@seen_by(PUBLIC)
@require_POST
def enter(request: PersonRequest, member: str) -> HttpResponse:
    """Sign in as someone of the cast, with one press."""
    found = next((one for one in CAST if one.key == member), None)
    if found is None:
        raise Http404
    login(request, get_object_or_404(Person, email=found.email), backend=BACKEND)
    onward = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(onward, allowed_hosts={request.get_host()})
    return redirect(onward if safe else "home")
