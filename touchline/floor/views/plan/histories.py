"""What a team went for, quarter by quarter: what stood, what was dropped, what it taught."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.floor.models import Priority
from touchline.floor.rules.quarters import Quarter
from touchline.floor.views.plan.ended_teams import ended_below
from touchline.floor.views.plan.reaching import quarter_there, running, team_in_sight
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@dataclass(frozen=True)
class Past:
    """A quarter and its priorities, those that were dropped last."""

    quarter: Quarter
    priorities: tuple[Priority, ...]


def _team(request: PersonRequest, key: str) -> Team:
    """A team in sight, or one that has ended below a team one runs."""
    run = frozenset(request.person.teams_run(on=request.day).values_list("pk", flat=True))
    ended = {one.key: one for one in ended_below(run, on=request.day)} if run else {}
    return ended.get(key) or team_in_sight(request, key)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", _team)
@part("plan")
@require_safe
def show(request: PersonRequest, team: Team) -> HttpResponse:
    """Newest first."""
    rows = Priority.objects.filter(team=team).select_related(
        "drop__by", "learning__by", "origin__team"
    )
    found = list(rows.order_by("-quarter", "position", "pk"))
    slugs = dict.fromkeys(one.quarter for one in found)
    past = tuple(Past(quarter_there(request, slug), _of(found, slug)) for slug in slugs)
    below = ended_below(frozenset({team.pk}), on=request.day)
    in_reach = team.pk in request.person.team_pks_in_reach(on=request.day)
    context = {"team": team, "past": past, "ended": below, "in_reach": in_reach}
    context["quarter"] = running(request)
    return render(request, "floor/plan/history.html", context)


def _of(found: list[Priority], slug: str) -> tuple[Priority, ...]:
    here = [one for one in found if one.quarter == slug]
    return tuple(sorted(here, key=lambda one: hasattr(one, "drop")))
