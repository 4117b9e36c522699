"""A team’s scoreboard for a wall: priorities and a few large figures, nothing about a person."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.floor.rules.board import shown
from touchline.floor.views.asking import asked, current_numbers, team_in_reach
from touchline.floor.views.counting import figures_before, figures_of
from touchline.floor.views.targets import TeamAims
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part, parts_of_team

FEW = ("pipeline_created", "open_pipeline", "won_value", "win_rate")
MINUTES = 10


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("scoreboard")
@require_safe
def show(request: PersonRequest, team: Team) -> HttpResponse:
    """The present quarter, drawn anew every ten minutes."""
    snapshot = current_numbers()
    question = asked(request, team=team, snapshot=snapshot)
    known = snapshot if question.crm_teams else None
    context: dict[str, object] = {
        "team": team, "asked": question, "snapshot": known, "seconds": MINUTES * 60,
        "aims": TeamAims(question, known, request.day),
        "switched": parts_of_team(team.pk, on=request.day),
    }  # fmt: skip
    if known is not None:
        figures = figures_of(known, question)
        before = {one.key: one for one in figures_before(known, question).measures}
        context["figures"] = [shown(figures[key], before=before.get(key)) for key in FEW]
    return render(request, "floor/big.html", context)
