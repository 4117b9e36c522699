"""Whose plan one may read, whose one may write: the team, the quarter, the priority."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from touchline.floor.models import Priority
from touchline.floor.rules.plan_days import may_close, may_plan
from touchline.floor.rules.quarters import NotAQuarter, Quarter
from touchline.floor.views import rows
from touchline.people.models import Team
from touchline.people.models.team_tree import parents_on
from touchline.people.rules import tree
from touchline.wall.audiences import PersonRequest
from touchline.wall.switched import parts_of_team


def team_in_sight(request: PersonRequest, key: str) -> Team:
    """A team in one's reach, or one above it: what is refined is read by those who refine it."""
    team = get_object_or_404(Team.objects.standing(on=request.day), key=key)
    if team.pk not in _in_sight(request):
        raise Http404  # as if it were not there
    return team


def first_planned(request: PersonRequest) -> str:
    """The key of the team whose plan opens first, among those where it is on; else nothing."""
    planned = [one for one in rows.teams_to_choose(request) if _is_planned(one.pk, request)]
    first = rows.first_team(request)
    if first is not None and first.pk in {one.pk for one in planned}:
        return first.key
    return planned[0].key if planned else ""


def _is_planned(team: int, request: PersonRequest) -> bool:
    return "plan" in parts_of_team(team, on=request.day)


def quarter_there(request: PersonRequest, slug: str) -> Quarter:
    """The quarter that an address names; else 404."""
    try:
        return Quarter.read(slug, starts=request.organisation.fiscal_year_starts)
    except NotAQuarter:
        raise Http404 from None


def running(request: PersonRequest) -> Quarter:
    """The quarter of today."""
    return Quarter.of(request.day, starts=request.organisation.fiscal_year_starts)


def priority_of(team: Team, key: str) -> Priority:
    """A priority of the team, dropped or not; else 404."""
    return get_object_or_404(Priority.objects.filter(team=team).in_full(), key=key)


def may_go_on(request: PersonRequest, priority: Priority, quarter: Quarter) -> bool:
    """Whether it could be carried over: its quarter may be closed, and it is not there already."""
    return (
        not hasattr(priority, "drop")
        and may_close(quarter, today=request.day)
        and may_plan(quarter.next, today=request.day)
        and not priority.went_on.filter(team=priority.team, quarter=quarter.next.slug).exists()
    )


def _in_sight(request: PersonRequest) -> frozenset[int]:
    reached = request.person.team_pks_in_reach(on=request.day)
    parents = parents_on(day=request.day)
    return reached.union(*(tree.above(pk, parents=parents) for pk in reached))
