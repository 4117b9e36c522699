"""The game plan of a team and a quarter, one priority, and what went before."""

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from touchline.floor.models import Priority
from touchline.floor.models.process import process_of
from touchline.floor.models.process_version import ProcessVersion
from touchline.floor.rules.plan_days import may_close, may_plan
from touchline.floor.rules.plan_words import MOST
from touchline.floor.rules.quarters import Quarter
from touchline.floor.views import rows
from touchline.floor.views.asking import runs, team_in_reach
from touchline.floor.views.plan.anywhere import plan_on
from touchline.floor.views.plan.around import glossary_of, people_of
from touchline.floor.views.plan.ended_teams import to_take_over
from touchline.floor.views.plan.measuring import by_key
from touchline.floor.views.plan.reaching import (
    first_planned,
    may_go_on,
    priority_of,
    quarter_there,
    running,
    team_in_sight,
)
from touchline.floor.views.plan.shown import (
    Shown,
    above,
    are_closed,
    below,
    gone_on,
    in_full,
    shown,
)
from touchline.floor.views.plan.standing import priorities_in_full
from touchline.floor.views.plan.starters import STARTERS
from touchline.floor.views.plan.week import week_of
from touchline.people.models import Team
from touchline.people.seats import SeatKind
from touchline.wall.audiences import LEADER, MANAGER, PARTNER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part, parts_of_team


@seen_by(SELLER, MANAGER, LEADER, PARTNER)
@plan_on
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """To the team that was chosen, else one's first, in this quarter; a partner to all teams'."""
    asked = request.GET.get("team", "")
    chosen = team_in_reach(request, asked).key if asked else first_planned(request)
    if chosen:
        return redirect("floor:plan:show", chosen, running(request).slug)
    if SeatKind.PARTNER in request.person.seat_kinds(on=request.day):
        return redirect("floor:plan:for-partners")
    return render(request, "floor/plan/no_team.html")


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("plan")
@require_safe
def show(request: PersonRequest, team: Team, quarter: str) -> HttpResponse:
    """One page that can be printed: what we go for, how we sell, who does what."""
    meant = quarter_there(request, quarter)
    found = in_full(team, priorities_in_full(team, meant.slug))
    people = people_of(team, on=request.day)
    context: dict[str, object] = {
        "team": team, "quarter": meant, "running": running(request), "found": found,
        "above": above(request, team, meant), "below": below(request, team, meant),
        "people": people, "run_by": people[0].run_by, "week": week_of(request, team, people),
        "process": _process(request, team), **_teams(request, team),
        "glossary": glossary_of(target for one in found for target in one.targets),
    }  # fmt: skip
    if runs(request, team):
        context |= _for_who_runs_it(request, team, meant, found)
    return render(request, "floor/plan/show.html", context)


def _teams(request: PersonRequest, team: Team) -> dict[str, object]:
    """The other teams whose plan one may open."""
    teams = rows.teams_to_choose(request)
    return {"teams": teams, "team_options": rows.options(teams, team.key)}


def _process(request: PersonRequest, team: Team) -> ProcessVersion | None:
    on = parts_of_team(team.pk, on=request.day)
    return process_of(team, request.day) if "process" in on else None


def _for_who_runs_it(
    request: PersonRequest, team: Team, quarter: Quarter, found: Sequence[Shown]
) -> dict[str, object]:
    """What may be pressed on the page."""
    planned = may_plan(quarter, today=request.day)
    closing, following = may_close(quarter, today=request.day), quarter.next
    goes_on = closing and may_plan(following, today=request.day)
    return {
        "runs": True, "may_plan": planned, "full": len(found) >= MOST, "starters": STARTERS,
        "may_close": closing, "closed": are_closed(found), "may_go_on": goes_on,
        "gone_on": gone_on(team, following) if goes_on else (),
        "offered": to_take_over(request, team, quarter) if planned else (),
    }  # fmt: skip


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_sight)
@part("plan")
@require_safe
def priority(request: PersonRequest, team: Team, priority_key: str) -> HttpResponse:
    """One priority: as it stands, as it was put before, and what became of it."""
    found = priority_of(team, priority_key)
    quarter = quarter_there(request, found.quarter)
    context: dict[str, object] = {
        "team": team, "one": shown(found, by_key(team)), "quarter": quarter,
        "wordings": found.wordings.newest_first(), "refined_by": _refined_by(request, found),
        "in_reach": team.pk in request.person.team_pks_in_reach(on=request.day),
    }  # fmt: skip
    ended = hasattr(found, "drop") or hasattr(found, "learning")
    if runs(request, team):
        context["may_change"] = may_plan(quarter, today=request.day) and not ended
        context["may_go_on"] = may_go_on(request, found, quarter)
    return render(request, "floor/plan/priority.html", context)


def _refined_by(request: PersonRequest, found: Priority) -> list[Priority]:
    """What the teams in one's reach made of it."""
    reached = request.person.team_pks_in_reach(on=request.day)
    made = found.refined_by.standing().filter(team__in=reached).select_related("team")
    return list(made.order_by("team__name", "position"))
