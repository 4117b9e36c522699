"""The register of people, and one person's page."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_safe

from touchline.kit import clock
from touchline.office.forms.people import LineForm, PersonForm, SeatForm
from touchline.people.models import Person, Seat
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Everyone, by name; found by a part of name or address."""
    sought = request.GET.get("q", "").strip()[:80]
    people = Person.objects.get_queryset().named().select_related("deactivation")
    if sought:
        people = people.called(sought)
    page = Paginator(people, 50).get_page(request.GET.get("page"))
    seats = Seat.objects.held(on=request.day).select_related("team")
    held: dict[int, list[Seat]] = {}
    for seat in seats.filter(person__in=[person.pk for person in page]):
        held.setdefault(seat.person_id, []).append(seat)
    rows = [(person, held.get(person.pk, [])) for person in page]
    context = {"page": page, "rows": rows, "sought": sought}
    return render(request, "office/people.html", context)


@seen_by(ADMIN, about="person_key", says=_lazy("Your address, seats, reporting line and sign-in"))
@require_safe
def show(request: PersonRequest, person_key: str) -> HttpResponse:
    """What the administrator keeps about a person, and nothing else about them."""
    subject = get_object_or_404(Person.objects.select_related("deactivation"), key=person_key)
    context = {
        "subject": subject,
        "seats": subject.seats.select_related("team"),
        "lines": subject.lines.select_related("manager", "correction").order_by("-since", "-pk"),
        "manager": subject.manager(on=request.day),
        "crm": subject.crm_identities.all(),
        "line_form": LineForm(subject=subject, day=request.day),
        "seat_form": SeatForm(day=request.day),
    }
    return render(request, "office/person.html", context)


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest) -> HttpResponse:
    """Add a person. They cannot sign in before they have a password."""
    form = PersonForm(request.POST or None, person=request.person, day=request.day)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "office/person_form.html", {"form": form}, status=status)
    subject = Person.objects.enrol(**form.cleaned_data, by=request.person, at=clock.now())
    messages.success(request, _("%s is in. Give them a seat next.") % subject.name)
    return redirect("office:person", person_key=subject.key)


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: PersonRequest, person_key: str) -> HttpResponse:
    """Correct a name or an address."""
    subject = get_object_or_404(Person, key=person_key)
    form = PersonForm(
        request.POST or None, subject=subject, person=request.person, day=request.day,
        initial={"name": subject.name, "email": subject.email},
    )  # fmt: skip
    if not form.is_valid():
        context = {"form": form, "subject": subject}
        status = 422 if form.is_bound else 200
        return render(request, "office/person_form.html", context, status=status)
    subject.rename(**form.cleaned_data, by=request.person, at=clock.now())
    return redirect("office:person", person_key=subject.key)
