"""Setting a priority, with a starter or without, and putting it otherwise."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from touchline.floor.forms.priority import PriorityForm
from touchline.floor.forms.priority_ends import SwapForm
from touchline.floor.models import Priority
from touchline.floor.models.priority import ChangedMeanwhile, NoRoom
from touchline.floor.rules.plan_days import may_plan
from touchline.floor.rules.plan_words import MOST
from touchline.floor.rules.quarters import Quarter
from touchline.floor.views.asking import team_to_run
from touchline.floor.views.plan.drawing import blank, drawn, filled, over, past_figures
from touchline.floor.views.plan.reaching import priority_of, quarter_there
from touchline.floor.views.plan.standing import priorities_of
from touchline.kit import clock
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("plan")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest, team: Team, quarter: str) -> HttpResponse:
    """One more priority; where three stand, one of them goes."""
    meant = quarter_there(request, quarter)
    form = drawn(request, team, meant, initial=blank(request, team))
    swap = _swap(request, team, meant, key=str(form["key"].value() or ""))
    if request.method != "POST" and not may_plan(meant, today=request.day):
        raise Http404  # a quarter that is over, or far away, is not planned
    sound = form.is_valid() and (swap is None or swap.is_valid())
    if sound and not over(request, form, meant) and _set(request, form, swap, team, meant):
        return redirect("floor:plan:show", team.key, meant.slug)
    swap = swap or _swap(request, team, meant)
    context = {"team": team, "quarter": meant, "form": form, "swap": swap}
    context["figures"] = past_figures(request, team, meant)
    status = 422 if form.is_bound else 200
    return render(request, "floor/plan/form.html", context, status=status)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("plan")
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: PersonRequest, team: Team, priority_key: str) -> HttpResponse:
    """Put it otherwise; the earlier words stay readable."""
    priority = priority_of(team, priority_key)
    meant = quarter_there(request, priority.quarter)
    if request.method != "POST" and (hasattr(priority, "drop") or hasattr(priority, "learning")):
        return redirect("floor:plan:priority", team.key, priority.key)
    form = drawn(request, team, meant, initial=filled(priority, team))
    context = {"team": team, "quarter": meant, "form": form, "priority": priority}
    if form.is_valid() and not over(request, form, meant):
        if _reword(request, form, priority):
            messages.success(request, _("Kept. The earlier words stay below the priority."))
            return redirect("floor:plan:priority", team.key, priority.key)
        context |= _meanwhile(form, priority)
    context["figures"] = past_figures(request, team, meant)
    status = 409 if "theirs" in context else 422 if form.is_bound else 200
    return render(request, "floor/plan/form.html", context, status=status)


def _swap(
    request: PersonRequest, team: Team, quarter: Quarter, *, key: str = ""
) -> SwapForm | None:
    """What asks which one goes; nothing while there is room, or if this one is there already."""
    standing = priorities_of(team, quarter.slug)
    if len(standing) < MOST or key in {one.key for one in standing}:
        return None
    return SwapForm(
        request.POST or None, person=request.person, day=request.day, team=team.name,
        standing=standing, initial={"instead": request.GET.get("instead", "")},
    )  # fmt: skip


def _set(
    request: PersonRequest, form: PriorityForm, swap: SwapForm | None, team: Team, quarter: Quarter
) -> bool:
    """Whether there was room; someone else may have set a third one meanwhile."""
    refines, key = form.cleaned_data.get("refines"), form.cleaned_data["key"]
    by, at = request.person, clock.now()
    try:
        if swap is not None:
            out = priority_of(team, swap.cleaned_data["instead"])
            why = swap.cleaned_data["why_dropped"]
            out.give_way(form.said(), why=why, by=by, at=at, key=key, refines=refines)
        else:
            Priority.objects.set_for(
                team, quarter.slug, form.said(), by=by, at=at, key=key, refines=refines
            )
    except NoRoom:
        form.add_error(None, _("Three priorities stand by now. Say below which one goes."))
        return False
    return True


def _reword(request: PersonRequest, form: PriorityForm, priority: Priority) -> bool:
    refines, version = form.cleaned_data.get("refines"), form.cleaned_data["version"] or 0
    by, at = request.person, clock.now()
    try:
        priority.reword(form.said(), version=version, refines=refines, by=by, at=at)
    except ChangedMeanwhile:
        return False
    return True


def _meanwhile(form: PriorityForm, priority: Priority) -> dict[str, object]:
    """What the other one wrote, beside what was typed; keeping it now is keeping it over theirs."""
    priority.refresh_from_db()
    form.data = {**dict(form.data.items()), "version": str(priority.version)}
    theirs = priority.wordings.newest_first().first()
    return {"theirs": theirs, "dropped": getattr(priority, "drop", None)}
