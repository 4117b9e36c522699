"""What is expected of a person in a quarter: read by the two, proposed by either."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_http_methods, require_safe

from touchline.floor.forms.expectation import ExpectationForm
from touchline.floor.models import Expectation
from touchline.floor.models.expectation import Full
from touchline.floor.rules.expectations import full, may_change
from touchline.floor.rules.quarters import Quarter, choices
from touchline.floor.views.asking import person_in_reach
from touchline.floor.views.conduct.expectation_rights import (
    OF_A_LINE,
    asked_quarter,
    manager_of,
    this_quarter,
)
from touchline.floor.views.conduct.tabs import tabs_of
from touchline.kit import clock
from touchline.people.models import Person
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.lines import seen_line
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(*OF_A_LINE)
@part("expectations")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """One's own; for a manager those of each report first."""
    reports = list(request.person.reports(on=request.day).named())
    if not reports:
        return redirect("floor:conduct:expectations-of", person_key=request.person.key)
    quarter = this_quarter(request)
    standing = Expectation.objects.filter(person__in=reports, quarter=quarter.slug).standing()
    found: dict[int, list[Expectation]] = {one.pk: [] for one in reports}
    for one in standing.whole().order_by("at", "pk"):
        found[one.person_id].append(one)
    context = {
        "quarter": quarter, "reports": [(one, found[one.pk]) for one in reports],
        "manager": manager_of(request, request.person),
        "tabs": tabs_of(request),
    }  # fmt: skip
    return render(request, "floor/conduct/expectations.html", context)


@seen_by(*OF_A_LINE, about="person_key", says=_lazy("What is expected of you in a quarter"))
@within_reach("person", person_in_reach)
@part("expectations")
@require_safe
def of_person(request: PersonRequest, person: Person) -> HttpResponse:
    """A quarter of one person: what stands, what was dropped."""
    now, quarter = this_quarter(request), asked_quarter(request)
    readable = Expectation.objects.readable_by(request.person, quarter=now.slug, on=request.day)
    found = readable.of_quarter(person, quarter.slug).whole()
    first = Expectation.objects.filter(person=person).order_by("at").first()
    earliest = first.at.date() if first else request.day
    context = {
        "subject": person, "mine": person == request.person, "quarter": quarter,
        "quarters": choices(today=request.day, earliest=earliest, starts=now.starts),
        "standing": [one for one in found if not one.dropped],
        "dropped": [one for one in found if one.dropped],
        "may_add": may_change(quarter, today=request.day) and manager_of(request, person),
        "seen": seen_line("expectations", person=person, day=request.day, reader=request.person),
        "tabs": tabs_of(request),
    }  # fmt: skip
    return render(request, "floor/conduct/expectations_of.html", context)


@seen_by(*OF_A_LINE)
@within_reach("person", person_in_reach)
@part("expectations")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest, person: Person) -> HttpResponse:
    """Propose one for this quarter; the fourth asks which to drop."""
    quarter, manager = this_quarter(request), manager_of(request, person)
    found = Expectation.objects.of_quarter(person, quarter.slug).standing()
    standing = list(found.whole())
    form = ExpectationForm(
        request.POST or None, subject=person, person=request.person, day=request.day,
        last=quarter.last, standing=standing if full(len(standing)) else (),
        initial={"next_look": quarter.last},
    )  # fmt: skip
    if form.is_valid() and manager and _proposed(request, form, (person, manager), quarter):
        return redirect("floor:conduct:expectations-of", person_key=person.key)
    context = {"form": form, "subject": person, "manager": manager, "quarter": quarter}
    status = 422 if form.is_bound else 200
    return render(request, "floor/conduct/expectation_new.html", context, status=status)


def _proposed(
    request: PersonRequest, form: ExpectationForm, two: tuple[Person, Person], quarter: Quarter
) -> bool:
    person, manager = two
    try:
        Expectation.objects.propose(
            person, manager, quarter=quarter.slug, words=form.words,
            key=form.cleaned_data["key"], by=request.person, at=clock.now(),
            instead_of=form.makes_room,
        )  # fmt: skip
    except Full:
        form.add_error(None, _("Three stand by now. Open this form again to choose which to drop."))
        return False
    except ValueError:
        form.add_error(None, _("This form was not ours. Open it again; copy your words first."))
        return False
    other = manager if person == request.person else person
    messages.success(request, _("Kept. You and %s see it.") % other.short_name)
    return True
