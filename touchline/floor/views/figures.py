"""One figure taken apart: its course, the deals behind it, and what was asked about it."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.floor.forms.question import QuestionForm
from touchline.floor.rules.board import shown
from touchline.floor.views.asking import (
    Asked,
    asked,
    current_numbers,
    measure_there,
    sight_of,
    team_in_reach,
)
from touchline.floor.views.counting import figures_before, figures_of
from touchline.floor.views.deal_pages import PAGE, behind_words, deals_in_sight, linked
from touchline.floor.views.parts import parts_of
from touchline.floor.views.plan.standing import strip
from touchline.numbers import Measure, Snapshot, trend
from touchline.numbers.terms import Grain
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.corridor import ask
from touchline.wall.crossings import QuestionsAbout
from touchline.wall.reaching import within_reach
from touchline.wall.switched import parts_of_team


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@require_safe
def show(request: PersonRequest, team: Team, measure: str) -> HttpResponse:
    """A measure of a team in a quarter."""
    snapshot, meant = current_numbers(), measure_there(measure)
    # A week holds too few closed deals for a share or a median to be more than noise.
    usual: Grain = "month" if meant.kind in {"share", "median"} else "week"
    question = asked(request, team=team, snapshot=snapshot, grain=usual)
    context: dict[str, object] = {
        "asked": question, "team": team, "snapshot": snapshot, "measure": meant
    }  # fmt: skip
    if snapshot is None or not question.crm_teams:
        return render(request, "floor/no_numbers.html", context)
    context |= _figure(snapshot, question, meant) | strip(request, team, question.quarter)
    context["parts"] = parts_of(snapshot, question, meant)
    if meant.lists_deals:
        context |= _deals(request, snapshot, question, meant)
    if "questions" in parts_of_team(team.pk, on=request.day):
        context["questions"] = ask(QuestionsAbout("figure", measure, team.key), by=request.person)
        context["form"] = QuestionForm(person=request.person, day=request.day, team=team.name)
    return render(request, "floor/figure.html", context)


def _deals(
    request: PersonRequest, snapshot: Snapshot, question: Asked, meant: Measure
) -> dict[str, object]:
    sight = sight_of(request, team=question.team)
    found = deals_in_sight(snapshot, meant.key, selection=question.days_of(meant), sight=sight)
    page = Paginator(linked(found), PAGE).get_page(request.GET.get("page"))
    cases = figures_of(snapshot, question)[meant.key].cases
    return {"page": page, **behind_words(sight, cases=cases, shown=len(found))}


def _figure(snapshot: Snapshot, question: Asked, meant: Measure) -> dict[str, object]:
    earlier = {one.key: one for one in figures_before(snapshot, question).measures}
    points = trend(snapshot, meant.key, question.course, grain=question.filters.grain_chosen)
    now = figures_of(snapshot, question)[meant.key]
    return {"figure": shown(now, before=earlier.get(meant.key)), "points": points}
