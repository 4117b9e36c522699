"""The work that the server does by itself: due, under way, given up; never what it is about."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.jobs.counting import counts
from touchline.jobs.models import Job, Worker
from touchline.kit import clock
from touchline.office.models import due_work
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """What is done by whom, and what does not come to an end."""
    at = clock.now()
    context = {
        "work": due_work.work(at=at),
        "counts": counts(at=at),
        "workers": Worker.objects.alive(at=at),
    }
    return render(request, "office/jobs.html", context)


@seen_by(ADMIN)
@require_POST
def retry(request: PersonRequest, job: int) -> HttpResponse:
    """Try a piece of work that stumbled again, now."""
    found = get_object_or_404(Job, pk=job)
    if due_work.try_again(found, by=request.person, at=clock.now()):
        messages.success(request, _("It is due now: %s.") % found.in_words)
    else:
        messages.info(request, _("It is under way or done already. Nothing was changed."))
    return redirect("office:jobs")


@seen_by(ADMIN)
@require_POST
def drop(request: PersonRequest, job: int) -> HttpResponse:
    """Give a piece of work that stumbled up for good."""
    found = get_object_or_404(Job, pk=job)
    if due_work.drop(found, by=request.person, at=clock.now()):
        messages.success(request, _("It will not be done: %s.") % found.in_words)
    else:
        messages.info(request, _("It is under way or done already. Nothing was changed."))
    return redirect("office:jobs")
