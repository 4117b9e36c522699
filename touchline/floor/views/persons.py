"""One seller's own numbers: opened by that seller and by who they report to, nobody else."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from touchline.floor.views import rows
from touchline.floor.views.asking import asked, crm_keys, current_numbers
from touchline.people.models import Person, Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.lines import seen_line


@seen_by(SELLER, MANAGER, LEADER, about="person_key", says=_("Your own measures of a quarter"))
@require_safe
def show(request: PersonRequest, person_key: str) -> HttpResponse:
    """A quarter of one person."""
    subject = _subject(request, person_key)
    team = _team(subject, request)
    snapshot = current_numbers()
    question = asked(request, team=team, snapshot=snapshot)
    context = {"asked": question, "team": team, "subject": subject, "snapshot": snapshot}
    context["mine"] = subject == request.person
    context["seen_own"] = seen_line(
        "own_numbers", person=subject, day=request.day, reader=request.person
    )
    keys = tuple(sorted(crm_keys(subject)))
    if snapshot is None or not keys:
        return render(request, "floor/no_numbers.html", context)
    context["figures"] = rows.own_figures(snapshot, question, keys=keys)
    return render(request, "floor/person.html", context)


def _subject(request: PersonRequest, key: str) -> Person:
    """Oneself or a direct report; anyone else is not there."""
    if key == request.person.key:
        return request.person
    return get_object_or_404(request.person.reports(on=request.day), key=key)


def _team(subject: Person, request: PersonRequest) -> Team:
    team = subject.teams_sold_in(on=request.day).order_by("name").first()
    if team is None:
        raise Http404  # who sells in no team has no numbers of their own
    return team
