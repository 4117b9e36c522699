"""The order of the priorities: one is moved to a place, and every page follows."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.floor.rules.plan_days import may_plan
from touchline.floor.views.asking import team_to_run
from touchline.floor.views.plan.reaching import priority_of, quarter_there
from touchline.kit import clock
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("plan")
@require_POST
def move(request: PersonRequest, team: Team, priority_key: str) -> HttpResponse:
    """To a place: the form says which, so that a second press moves nothing."""
    priority = priority_of(team, priority_key)
    meant = quarter_there(request, priority.quarter)
    place = request.POST.get("place", "")
    if not may_plan(meant, today=request.day):
        said = _("%(quarter)s is over, and its priorities stay in the order they had.")
        messages.warning(request, said % {"quarter": meant.label})
    elif hasattr(priority, "drop"):
        said = _("“%(title)s” was dropped meanwhile. The others stand as they did.")
        messages.info(request, said % {"title": priority.title})
    elif place.isdecimal() and len(place) == 1:
        priority.move(int(place), by=request.person, at=clock.now())
    answer = redirect("floor:plan:show", team.key, meant.slug)
    answer["Location"] += f"#{priority.key}"
    return answer
