"""How a team's deals go through the process: passages, dwell, and where they leave it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from touchline.floor.models import ProcessVersion
from touchline.floor.models.process import process_of
from touchline.floor.rules import flow
from touchline.floor.views.asking import Asked, asked, current_numbers, team_in_reach
from touchline.floor.views.plan.standing import strip
from touchline.floor.views.process.counting import held_against
from touchline.numbers import MeasureError, Snapshot, conformance
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part, parts_of_team


@seen_by(SELLER, MANAGER, LEADER, about="team_key", says=_("How the deals of your team flow"))
@within_reach("team", team_in_reach)
@part("flow")
@require_safe
def show(request: PersonRequest, team: Team) -> HttpResponse:
    """A team and a quarter: totals only, no deal and no seller."""
    snapshot = current_numbers()
    question = asked(request, team=team, snapshot=snapshot)
    context = {"asked": question, "team": team, "snapshot": snapshot}
    context |= strip(request, team, question.quarter)
    if snapshot is None or not question.crm_teams:
        return render(request, "floor/no_numbers.html", context)
    try:
        context |= _flow(snapshot, question, version=_followed(request, question))
    except MeasureError as lack:
        context["lack"] = str(lack)
    return render(request, "floor/flow.html", context)


def _followed(request: PersonRequest, question: Asked) -> ProcessVersion | None:
    """What the team followed on the last of the asked days; None where that part is off."""
    if "process" not in parts_of_team(question.team.pk, on=request.day):
        return None
    return process_of(question.team, question.now.last or request.day)


def _flow(
    snapshot: Snapshot, question: Asked, *, version: ProcessVersion | None
) -> dict[str, object]:
    """Against what the team follows, where it means something in the CRM; else the CRM's own."""
    held = held_against(snapshot, version)
    found = conformance(held or snapshot, question.now)
    own = version if held else None
    expected = {stage.name: stage.dwell_days for stage in own.words} if own else {}
    rows = flow.steps(found, expected)
    return {
        "found": found, "rows": rows, "longest": flow.longest(rows), "key": flow.KEY,
        "version": own, "expects": any(expected.values()),
    }  # fmt: skip
