"""How a team's deals go through the process: passages, dwell, and where they leave it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from touchline.floor.rules import flow
from touchline.floor.views.asking import Asked, asked, current_numbers, team_in_reach
from touchline.numbers import MeasureError, Snapshot, conformance
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER, about="team_key", says=_("How the deals of your team flow"))
@within_reach("team", team_in_reach)
@part("flow")
@require_safe
def show(request: PersonRequest, team: Team) -> HttpResponse:
    """A team and a quarter: totals only, no deal and no seller."""
    snapshot = current_numbers()
    question = asked(request, team=team, snapshot=snapshot)
    context = {"asked": question, "team": team, "snapshot": snapshot}
    if snapshot is None or not question.crm_teams:
        return render(request, "floor/no_numbers.html", context)
    try:
        context |= _flow(snapshot, question)
    except MeasureError as lack:
        context["lack"] = str(lack)
    return render(request, "floor/flow.html", context)


def _flow(snapshot: Snapshot, question: Asked) -> dict[str, object]:
    found = conformance(snapshot, question.now)
    rows = flow.steps(found)
    return {"found": found, "rows": rows, "longest": flow.longest(rows), "key": flow.KEY}
