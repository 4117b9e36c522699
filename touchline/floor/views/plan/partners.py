"""The priorities of every team for who works beside sales: nothing else of the floor."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.floor.models import Priority
from touchline.floor.views.plan.anywhere import plan_on
from touchline.floor.views.plan.reaching import running
from touchline.people.models.team_tree import Hung, tree_on
from touchline.people.rules import tree
from touchline.wall.audiences import PARTNER, PersonRequest, seen_by
from touchline.wall.switched import parts_of_team


@dataclass(frozen=True)
class OfTeam:
    """A team, the names of the teams above it, and what it goes for."""

    team: Hung
    above: tuple[str, ...]
    priorities: tuple[Priority, ...]


@seen_by(PARTNER)
@plan_on
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """All teams that go for something this quarter, from the top of the tree downwards."""
    quarter = running(request)
    standing = Priority.objects.standing().filter(quarter=quarter.slug)
    found = list(standing.in_full().order_by("position", "pk"))
    on = tree_on(day=request.day)
    rows = []
    for pk in {one.team_id for one in found} & on.hung.keys():
        if "plan" in parts_of_team(pk, on=request.day):
            up = tree.above(pk, parents=on.parents)
            names = tuple(on.hung[one].name for one in reversed(up))
            mine = tuple(one for one in found if one.team_id == pk)
            rows.append(OfTeam(on.hung[pk], names, mine))
    rows.sort(key=lambda row: (*row.above, row.team.name))
    return render(request, "floor/plan/partners.html", {"quarter": quarter, "rows": rows})
