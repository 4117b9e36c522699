"""What I owe and what I am owed, and the promises of one person for who they report to."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from touchline.floor.models import Promise
from touchline.floor.models.promise_reading import teams_of
from touchline.floor.views.asking import person_in_reach
from touchline.floor.views.conduct.tabs import tabs_of
from touchline.floor.views.promises.lists import (
    ended_list,
    left_open,
    open_list,
    own_rate,
    reports_owe,
)
from touchline.floor.views.promises.looking import READERS, lines_of
from touchline.people.models import Person
from touchline.wall.audiences import LEADER, MANAGER, PersonRequest, seen_by
from touchline.wall.lines import seen_line
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(*READERS)
@part("promises")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Both lists, what reports owe, what was left open, and what ended lately."""
    person, day = request.person, request.day
    owed = Promise.objects.owed_to(person, teams_of(person, on=day))
    ended = ended_list(request, person)
    context = {
        "owe": open_list(request, Promise.objects.owned_by(person), name="owe"),
        "owed": open_list(request, owed, name="owed"),
        "left": left_open(request, owed), "reports": reports_owe(request),
        "teams": person.teams_in_reach(on=day).order_by("name"),
        "ended": ended, "lately": lines_of(request, ended.object_list),
        "rate": own_rate(request, person), "tabs": tabs_of(request),
    }  # fmt: skip
    return render(request, "floor/promises/index.html", context)


@seen_by(MANAGER, LEADER, about="person_key", says=_("Your promises and what share you kept"))
@within_reach("person", person_in_reach)
@part("promises")
@require_safe
def of_person(request: PersonRequest, person: Person) -> HttpResponse:
    """What a report owes, and what became of it."""
    ended = ended_list(request, person)
    context = {
        "subject": person,
        "owe": open_list(request, Promise.objects.owned_by(person), name="owe"),
        "ended": ended, "lately": lines_of(request, ended.object_list),
        "rate": own_rate(request, person),
        "seen": seen_line("promises", person=person, day=request.day, reader=request.person),
    }  # fmt: skip
    return render(request, "floor/promises/person.html", context)
