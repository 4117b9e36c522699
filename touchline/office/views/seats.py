"""Giving a person a seat, and ending one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.kit import clock
from touchline.office.forms.people import LeaveForm, SeatForm
from touchline.office.views.refusing import say_what_was_wrong
from touchline.people.models import Person, Seat
from touchline.people.seats import SeatKind
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_POST
def create(request: PersonRequest, person_key: str) -> HttpResponse:
    """A seat from a day on."""
    subject = get_object_or_404(Person, key=person_key)
    form = SeatForm(request.POST, day=request.day)
    if form.is_valid():
        Seat.objects.take(subject, **form.cleaned_data, by=request.person, at=clock.now())
    else:
        say_what_was_wrong(request, form)
    return redirect("office:person", person_key=subject.key)


@seen_by(ADMIN)
@require_POST
def leave(request: PersonRequest, person_key: str, seat: int) -> HttpResponse:
    """End a seat. The last administrator keeps theirs, or nobody could give it back."""
    held = get_object_or_404(Seat, pk=seat, person__key=person_key)
    others = Seat.objects.that_stay(kind=SeatKind.ADMIN, on=request.day)
    form = LeaveForm(request.POST)
    if held.kind == SeatKind.ADMIN and not others.exclude(person=held.person).exists():
        messages.error(request, _("This is the last administrator. Make someone else one first."))
    elif form.is_valid():
        held.leave(on=form.cleaned_data["on"], by=request.person, at=clock.now())
    else:
        say_what_was_wrong(request, form)
    return redirect("office:person", person_key=person_key)
