"""The line at the end of a mail: no more of these, by one press and without signing in."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from touchline.floor.models.digests import whose_words
from touchline.floor.models.reminders import Reminders
from touchline.kit import clock
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by


@seen_by(PUBLIC)
@csrf_exempt  # a mail program presses for the person (RFC 8058); the words themselves are signed
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: PersonRequest, stop: str) -> HttpResponse:
    """Opening asks, since programs open every link in a mail; pressing stops the mails."""
    person = whose_words(stop)
    if person is None:
        raise Http404
    if request.method == "POST":
        Reminders.objects.of(person).stop(at=clock.now())
        return render(request, "floor/reminders/stopped.html")
    return render(request, "floor/reminders/off.html")
