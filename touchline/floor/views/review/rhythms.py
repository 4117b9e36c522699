"""The weekly rhythm: all reports at once, one after the other, or one by one, or a team."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from touchline.floor.forms.rhythm import RhythmForm
from touchline.floor.models import Rhythm
from touchline.floor.models.review_planning import agree_all, follow, plan_led_by
from touchline.floor.rules.review_days import slots
from touchline.kit import clock
from touchline.people.models import Person, Team
from touchline.people.seats import RUNS_A_TEAM
from touchline.wall.audiences import LEADER, MANAGER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


def report(request: PersonRequest, key: str) -> Person:
    """Someone who reports to this person today; else 404, also for oneself."""
    return get_object_or_404(request.person.reports(on=request.day), key=key)


def team_run(request: PersonRequest, key: str) -> Team:
    """A team that this person runs itself, not one below it; else 404."""
    kinds = {kind.value for kind in RUNS_A_TEAM}
    held = request.person.seats_held(on=request.day)
    runs = [team for kind, team in held if kind in kinds and team]
    return get_object_or_404(Team.objects.standing(on=request.day).filter(pk__in=runs), key=key)


def own_rhythm(request: PersonRequest, key: str) -> Rhythm:
    """One that this person leads; else 404."""
    return get_object_or_404(Rhythm.objects.filter(led_by=request.person), key=key)


@seen_by(MANAGER, LEADER)
@part("review")
@require_http_methods(["GET", "HEAD", "POST"])
def rhythm(request: PersonRequest) -> HttpResponse:
    """Everyone who reports to me, one after the other from a time on."""
    reports = list(request.person.reports(on=request.day).named())
    form = RhythmForm(request.POST or None, day=request.day)
    if not (form.is_valid() and reports and _fits(form, len(reports))):
        return _page(request, reports, form)
    said, at = form.cleaned_data, clock.now()
    times = slots(said["time"], said["minutes"], len(reports))
    each = [(who, said["weekday"], time) for who, time in zip(reports, times, strict=True)]
    agree_all(
        request.person, each, zone=str(request.zone), minutes=said["minutes"],
        since=said["since"], today=request.day, by=request.person, at=at,
    )  # fmt: skip
    messages.success(request, _("Set. Each of them can be moved on its own."))
    return redirect("floor:reviews:rhythm")


@seen_by(MANAGER, LEADER)
@within_reach("person", report)
@part("review")
@require_http_methods(["GET", "HEAD", "POST"])
def with_person(request: PersonRequest, person: Person) -> HttpResponse:
    """One report’s own slot."""
    there = Rhythm.objects.standing(on=request.day).filter(person=person, led_by=request.person)
    form = RhythmForm(request.POST or None, day=request.day, initial=_initial(there.last()))
    if not form.is_valid():
        context = {"form": form, "subject": person, "name": person.name, "there": there.last()}
        return _drawn(request, context)
    _agree(request, form, person=person)
    return redirect("floor:reviews:rhythm")


@seen_by(MANAGER, LEADER)
@within_reach("team", team_run)
@part("review")
@require_http_methods(["GET", "HEAD", "POST"])
def with_team(request: PersonRequest, team: Team) -> HttpResponse:
    """The whole team in 45 minutes, one deal each."""
    there = Rhythm.objects.standing(on=request.day).filter(team=team)
    form = RhythmForm(
        request.POST or None, day=request.day, team=True, initial=_initial(there.last())
    )
    if not form.is_valid():
        context = {"form": form, "as_team": team, "name": team.name, "there": there.last()}
        return _drawn(request, context)
    _agree(request, form, team=team)
    return redirect("floor:reviews:rhythm")


@seen_by(MANAGER, LEADER)
@within_reach("rhythm", own_rhythm)
@part("review")
@require_POST
def end_rhythm(request: PersonRequest, rhythm: Rhythm) -> HttpResponse:
    """No more from today on."""
    rhythm.end(on=request.day, by=request.person, at=clock.now())
    messages.success(request, _("It ends today. What is planned already can be cancelled."))
    return redirect("floor:reviews:rhythm")


def _agree(request: PersonRequest, form: RhythmForm, **whom: Any) -> None:
    at = clock.now()
    rhythm = Rhythm.objects.agree(
        request.person, **whom, **form.cleaned_data, zone=str(request.zone), by=request.person,
        at=at,
    )  # fmt: skip
    follow(rhythm, today=request.day, at=at)
    plan_led_by(request.person, today=request.day, at=at)
    messages.success(request, _("Set."))


def _fits(form: RhythmForm, people: int) -> bool:
    """Whether all begin before midnight; else the form says so."""
    said = form.cleaned_data
    if len(slots(said["time"], said["minutes"], people)) == people:
        return True
    form.add_error("time", _("The last would begin after midnight. Begin earlier."))
    return False


def _initial(there: Rhythm | None) -> dict[str, Any]:
    if there is None:
        return {}
    return {"weekday": there.weekday, "time": there.time, "minutes": there.minutes}


def _page(request: PersonRequest, reports: Sequence[Person], form: RhythmForm) -> HttpResponse:
    standing = Rhythm.objects.standing(on=request.day)
    mine = standing.filter(led_by=request.person).select_related("person", "team")
    of = {one.person_id: one for one in mine if one.person_id}
    kinds = {kind.value for kind in RUNS_A_TEAM}
    held = request.person.seats_held(on=request.day)
    runs = [team for kind, team in held if kind in kinds and team]
    teams = Team.objects.standing(on=request.day).filter(pk__in=runs)
    with_teams = {one.team_id: one for one in mine if one.team_id}
    context = {
        "form": form, "reports": [(person, of.get(person.pk)) for person in reports],
        "teams": [(team, with_teams.get(team.pk)) for team in teams],
    }  # fmt: skip
    return render(
        request, "floor/review/rhythm.html", context, status=422 if form.is_bound else 200
    )


def _drawn(request: PersonRequest, context: dict[str, Any]) -> HttpResponse:
    status = 422 if context["form"].is_bound else 200
    return render(request, "floor/review/rhythm_one.html", context, status=status)
