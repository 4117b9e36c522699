"""Naming, typing, matching and dropping a team's own measures."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.floor.forms.typed import MatchForm, MeasureForm
from touchline.floor.models import TypedMeasure
from touchline.floor.models.typed_measure import TooMany
from touchline.floor.views.asking import team_in_reach, team_to_run
from touchline.floor.views.measures.pages import next_monday, page, typed_by_me, weeks_form
from touchline.kit import clock
from touchline.kit.ids import new_key
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

SHOW = "floor:measures:show"


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("scoreboard")
@require_POST
def type_in(request: PersonRequest, team: Team) -> HttpResponse:
    """Keep the weeks that were typed."""
    mine = typed_by_me(request, team, list(TypedMeasure.objects.of(team)))
    if not mine:
        raise PermissionDenied
    form = weeks_form(request, mine, request.POST)
    if not form.is_valid():
        context = page(request, team) | {"typing": form}
        return render(request, "floor/measures/show.html", context, status=422)
    for (one, week), value in form.changed.items():
        whose = request.person if one.per == TypedMeasure.Per.PERSON else None
        if value is None:
            one.empty(week=week, person=whose, by=request.person, at=clock.now())
        else:
            one.type_in(value, week=week, person=whose, by=request.person, at=clock.now())
    messages.success(request, _("Kept."))
    return redirect(SHOW, team_key=team.key)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("scoreboard")
@require_POST
def name(request: PersonRequest, team: Team) -> HttpResponse:
    """Name a measure; at most three stand."""
    form = MeasureForm(request.POST, person=request.person, day=request.day, team=team.name)
    if form.is_valid() and _named(request, team, form):
        return redirect(SHOW, team_key=team.key)
    context = page(request, team) | {"naming": form}
    return render(request, "floor/measures/show.html", context, status=422)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("scoreboard")
@require_POST
def match(request: PersonRequest, team: Team, typed_key: str) -> HttpResponse:
    """The CRM counts it from the next Monday on."""
    measure = _standing(team, typed_key)
    form = MatchForm(request.POST)
    if form.is_valid():
        since = next_monday(request.day)
        crm = form.cleaned_data["crm"]
        measure.match_with(crm, since=since, by=request.person, at=clock.now())
        messages.success(request, _("The CRM counts it from Monday on. What was typed stays."))
    else:
        messages.error(request, _("Nothing changed: choose a measure from the list."))
    return redirect(SHOW, team_key=team.key)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("scoreboard")
@require_POST
def drop(request: PersonRequest, team: Team, typed_key: str) -> HttpResponse:
    """Count it no longer."""
    measure = _standing(team, typed_key)
    measure.drop(by=request.person, at=clock.now())
    messages.success(request, _("“%s” is counted no longer.") % measure.label)
    return redirect(SHOW, team_key=team.key)


def _named(request: PersonRequest, team: Team, form: MeasureForm) -> bool:
    said = form.cleaned_data
    try:
        TypedMeasure.objects.name_one(
            team, label=said["label"], unit=said["unit"], per=said["per"],
            key=said["key"] or new_key(), by=request.person, at=clock.now(),
        )  # fmt: skip
    except TooMany:
        form.add_error(None, _("The team counts three already. To name this one, drop another."))
        return False
    messages.success(request, _("Named. It stands on the scoreboard from now on."))
    return True


def _standing(team: Team, key: str) -> TypedMeasure:
    return get_object_or_404(TypedMeasure.objects.standing().filter(team=team), key=key)
