"""Dropping a priority: the page restates what goes, and asks why."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from touchline.floor.forms.priority_ends import DropForm
from touchline.floor.models import Drop
from touchline.floor.views.asking import team_to_run
from touchline.floor.views.plan.measuring import by_key
from touchline.floor.views.plan.reaching import priority_of, quarter_there
from touchline.floor.views.plan.shown import shown
from touchline.kit import clock
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("plan")
@require_http_methods(["GET", "HEAD", "POST"])
def drop(request: PersonRequest, team: Team, priority_key: str) -> HttpResponse:
    """It stays in the history, with the reason."""
    priority = priority_of(team, priority_key)
    form = DropForm(request.POST or None, person=request.person, day=request.day, team=team.name)
    if form.is_valid():
        why = form.cleaned_data["why_dropped"]
        Drop.objects.drop(priority, why=why, by=request.person, at=clock.now())
        messages.success(request, _("“%(title)s” was dropped.") % {"title": priority.title})
        return redirect("floor:plan:show", team.key, priority.quarter)
    context = {
        "team": team, "quarter": quarter_there(request, priority.quarter), "form": form,
        "one": shown(priority, by_key(team)),
        "refined_by": priority.refined_by.standing().select_related("team"),
    }  # fmt: skip
    status = 422 if form.is_bound else 200
    return render(request, "floor/plan/drop.html", context, status=status)
