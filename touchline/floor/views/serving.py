"""The share of new deals and activities that serves a priority, and saying what serves one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.floor.forms.serving import ServingForm
from touchline.floor.models import Priority, PriorityFilter
from touchline.floor.rules.serving import Kinds, Served, served
from touchline.floor.views.asking import (
    Asked,
    asked,
    current_numbers,
    runs,
    team_in_reach,
    team_to_run,
)
from touchline.floor.views.plan.standing import priorities_in_full
from touchline.kit import clock
from touchline.numbers import EngineGone, Selection, Snapshot, breakdown, breakdowns
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

What = PriorityFilter.What
COUNTED = ("deals_created", "pipeline_created", "activities")
Said = dict[int, dict[str, set[str]]]


@dataclass(frozen=True)
class Asking:
    """A priority with the form that says what serves it."""

    priority: Priority
    form: ServingForm | None
    served: Served


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("plan")
@require_safe
def show(request: PersonRequest, team: Team) -> HttpResponse:
    """What serves each priority, what it came to, and for who runs the team the forms."""
    snapshot = current_numbers()
    question = asked(request, team=team, snapshot=snapshot)
    priorities = priorities_in_full(team, question.quarter.slug)
    said = _said(priorities)
    may = runs(request, team)
    kinds = _kinds(snapshot, question.now) if snapshot and question.crm_teams else None
    each = [
        Asking(
            one,
            _form(one, said[one.pk], snapshot, question) if may else None,
            _served(one, said[one.pk], kinds),
        )
        for one in priorities
    ]
    away = snapshot is not None and bool(question.crm_teams) and kinds is None
    context = {"team": team, "asked": question, "each": each, "snapshot": snapshot, "away": away}
    return render(request, "floor/serving.html", context)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("plan")
@require_POST
def say(request: PersonRequest, team: Team, priority_key: str) -> HttpResponse:
    """Say which kinds serve a priority, in place of what was said."""
    priority = get_object_or_404(Priority.objects.standing().filter(team=team), key=priority_key)
    snapshot = current_numbers()
    question = asked(request, team=team, snapshot=snapshot)
    form = ServingForm(
        request.POST, kinds=_activities(snapshot, question), auto_id=f"{priority.key}_%s"
    )
    if form.is_valid():
        PriorityFilter.say(priority, form.said, by=request.person, at=clock.now())
        messages.success(request, _("Counted so from now on."))
    else:
        messages.error(request, _("Nothing changed: choose from the kinds that the CRM knows."))
    return redirect("floor:serving", team_key=team.key)


def served_by_team(
    snapshot: Snapshot | None, question: Asked
) -> tuple[tuple[Served, ...], Served | None]:
    """Each priority of the team and quarter, and any of them together."""
    priorities = priorities_in_full(question.team, question.quarter.slug)
    said = _said(priorities)
    if snapshot is None or not question.crm_teams or not said:
        return (), None
    kinds = _kinds(snapshot, question.now)
    if kinds is None:
        return (), None
    each = tuple(_served(one, said[one.pk], kinds) for one in priorities)
    together = {what: {v for one in said.values() for v in one[what]} for what in What.values}
    return each, _of(_("Any of them"), together, kinds)


def _said(priorities: tuple[Priority, ...]) -> Said:
    found: Said = defaultdict(lambda: defaultdict(set))
    for one in PriorityFilter.objects.of(*priorities):
        found[one.priority_id][one.what].add(one.value)
    return found


def _served(priority: Priority, said: dict[str, set[str]], kinds: Kinds | None) -> Served:
    if kinds is None:
        return Served(priority.title, None, None, None)
    return _of(priority.title, said, kinds)


def _of(title: str, said: dict[str, set[str]], kinds: Kinds) -> Served:
    deals, activities = said[What.DEALS], said[What.ACTIVITIES]
    return served(title, kinds, deals=deals, activities=activities)


def _kinds(snapshot: Snapshot, selection: Selection) -> Kinds | None:
    """None if the warehouse cannot be reached, and nothing was kept of what it said."""
    try:
        found = breakdowns(snapshot, COUNTED, selection)
    except EngineGone:
        return None
    return Kinds(found["deals_created"], found["pipeline_created"], found["activities"])


def _activities(snapshot: Snapshot | None, question: Asked) -> list[str]:
    """The kinds that the team's activities of the last year have in the CRM."""
    if snapshot is None or not question.crm_teams:
        return []
    try:
        found = breakdown(snapshot, "activities", question.course, "kind")
    except EngineGone:
        return []
    return sorted(kind for kind in found if kind)


def _form(
    priority: Priority, said: dict[str, set[str]], snapshot: Snapshot | None, question: Asked
) -> ServingForm:
    initial = {"deals": list(said[What.DEALS]), "activities": list(said[What.ACTIVITIES])}
    kinds = sorted({*_activities(snapshot, question), *said[What.ACTIVITIES]})
    return ServingForm(initial=initial, kinds=kinds, auto_id=f"{priority.key}_%s")
