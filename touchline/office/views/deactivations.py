"""Someone leaves, or comes back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.kit import clock
from touchline.people.models import Deactivation, Person
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_POST
def create(request: PersonRequest, person_key: str) -> HttpResponse:
    """From now on the person cannot sign in, and open sessions end."""
    subject = get_object_or_404(Person, key=person_key)
    if subject == request.person:
        messages.error(request, _("You cannot shut yourself out. Ask another administrator."))
    else:
        Deactivation.objects.create_for(subject, by=request.person, at=clock.now())
        messages.success(request, _("%s can no longer sign in.") % subject.name)
    return redirect("office:person", person_key=subject.key)


@seen_by(ADMIN)
@require_POST
def undo(request: PersonRequest, person_key: str) -> HttpResponse:
    """The person may sign in again."""
    record = get_object_or_404(Deactivation, person__key=person_key)
    record.undo(by=request.person, at=clock.now())
    messages.success(request, _("%s can sign in again.") % record.person.name)
    return redirect("office:person", person_key=person_key)
