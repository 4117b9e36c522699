"""One seller's own numbers: opened by that seller and by who they report to, nobody else."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from touchline.floor.views import rows
from touchline.floor.views.asking import asked, crm_keys, current_numbers, person_in_reach
from touchline.floor.views.plan.standing import strip
from touchline.people.models import Person, Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.lines import seen_line
from touchline.wall.reaching import within_reach


@seen_by(SELLER, MANAGER, LEADER, about="person_key", says=_("Your own measures of a quarter"))
@within_reach("person", person_in_reach)
@require_safe
def show(request: PersonRequest, person: Person) -> HttpResponse:
    """A quarter of one person."""
    team = _team(person, request)
    snapshot = current_numbers()
    question = asked(request, team=team, snapshot=snapshot)
    context = {"asked": question, "team": team, "subject": person, "snapshot": snapshot}
    context |= strip(request, team, question.quarter)
    context["mine"] = person == request.person
    context["seen_own"] = seen_line(
        "own_numbers", person=person, day=request.day, reader=request.person
    )
    keys = tuple(sorted(crm_keys(person)))
    if snapshot is None or not keys:
        return render(request, "floor/no_numbers.html", context)
    context["figures"] = rows.own_figures(snapshot, question, keys=keys)
    return render(request, "floor/person.html", context)


def _team(subject: Person, request: PersonRequest) -> Team:
    team = subject.teams_sold_in(on=request.day).order_by("name").first()
    if team is None:
        raise Http404  # who sells in no team has no numbers of their own
    return team
