"""One's own moments, those of reports that wait, and writing one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from touchline.floor.forms.moment import MomentForm
from touchline.floor.models import Moment
from touchline.floor.views.asking import current_numbers
from touchline.floor.views.conduct.moment_lines import lists_of
from touchline.floor.views.conduct.moment_rights import WRITERS
from touchline.floor.views.conduct.tabs import tabs_of
from touchline.floor.views.deals.looking import deal_reference, open_deals_of
from touchline.kit import clock
from touchline.numbers import EngineGone
from touchline.people.models import Person
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.references import Reference
from touchline.wall.switched import part, parts_of_person

CUSTOMER = "customer"


@seen_by(*WRITERS)
@part("moments")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """What I wrote; for a manager first what waits for them."""
    person, day = request.person, request.day
    told = Moment.objects.told_to(person, on=day)
    lists = lists_of(
        request,
        {
            "own": Moment.objects.of(person), "waiting": told.waiting(),
            "answered": told.exclude(observation=None),
        },
    )  # fmt: skip
    context = {
        **lists, "manager": _manager(request), "tabs": tabs_of(request),
        "switched": parts_of_person(person, on=day),
    }  # fmt: skip
    return render(request, "floor/conduct/moments.html", context)


@seen_by(*WRITERS)
@part("moments")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest) -> HttpResponse:
    """A minute after a meeting, on a phone."""
    manager, deals = _manager(request), _deals(request)
    form = MomentForm(request.POST or None, person=request.person, day=request.day)
    if form.is_valid() and manager is not None and _written(request, form, manager, deals):
        messages.success(request, _("Kept. You and %s see it.") % manager.short_name)
        return redirect("floor:conduct:moments")
    context = {"form": form, "manager": manager, "deals": deals}
    status = 422 if form.is_bound else 200
    return render(request, "floor/conduct/moment_new.html", context, status=status)


def _written(
    request: PersonRequest, form: MomentForm, manager: Person, deals: dict[str, Reference]
) -> bool:
    said = dict(form.cleaned_data)
    name = said.pop("about").strip()
    about = deals.get(name, Reference(CUSTOMER, "", name))
    try:
        Moment.objects.write(request.person, manager, about=about, at=clock.now(), **said)
    except ValueError:
        form.add_error(None, _("This form was not ours. Open it again; copy your words first."))
        return False
    return True


def _manager(request: PersonRequest) -> Person | None:
    """Who reads with one, if anyone does."""
    manager = request.person.manager(on=request.day)
    return manager if manager is not None and manager.is_active else None


def _deals(request: PersonRequest) -> dict[str, Reference]:
    """Name → one's open deal; none where the numbers cannot be asked: a name is enough then."""
    try:
        looks = open_deals_of(request.person, current_numbers(), day=request.day)
    except EngineGone:
        return {}
    return {look.name: deal_reference(look) for look in looks}
