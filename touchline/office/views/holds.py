"""A hold on a person's records: placed with a reason that the person reads, and released."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_POST

from touchline.kit import clock
from touchline.office.forms.hold import HoldForm
from touchline.people import holding
from touchline.people.models import Person
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN, about="person_key", says=_lazy("Whether your records are held, and why"))
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: PersonRequest, person_key: str) -> HttpResponse:
    """The hold, or the form to place one; how the person is erased if there is none."""
    subject = get_object_or_404(Person, key=person_key)
    form = HoldForm(request.POST or None, subject=subject, person=request.person, day=request.day)
    if form.is_valid():
        holding.hold(subject, reason=form.cleaned_data["reason"], by=request.person, at=clock.now())
        messages.success(request, _("Held. %s can read why.") % subject.name)
        return redirect("office:hold", person_key=subject.key)
    context = {"subject": subject, "form": form, "hold": holding.hold_on(subject)}
    return render(request, "office/hold.html", context, status=422 if form.is_bound else 200)


@seen_by(ADMIN)
@require_POST
def release(request: PersonRequest, person_key: str) -> HttpResponse:
    """The records may be erased again."""
    subject = get_object_or_404(Person, key=person_key)
    if holding.release(subject, by=request.person, at=clock.now()):
        messages.success(request, _("Released. Nothing is erased by that."))
    return redirect("office:hold", person_key=subject.key)
