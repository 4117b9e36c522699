"""A team's forecast: what its sellers said in total, the manager's own commit, and the CRM's."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from touchline.floor.forms.forecast import ForecastForm, RhythmForm
from touchline.floor.models import Forecast, ForecastRhythm
from touchline.floor.views import rows
from touchline.floor.views.asking import team_run
from touchline.floor.views.forecast.facing import (
    FacedWeek,
    next_rhythm_from,
    runs_directly,
    team_to_commit_for,
    week_asked,
    weeks_offered,
)
from touchline.floor.views.forecast.facts import currency_of, numbers_now
from touchline.floor.views.forecast.own import give_for
from touchline.floor.views.forecast.sums import TeamSums
from touchline.kit import clock
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, PersonRequest, seen_by
from touchline.wall.lines import seen_line
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

OF_TEAM = Forecast.Whose.TEAM


@seen_by(MANAGER, LEADER, about="team_key", says=gettext_lazy("Your forecast of a week"))
@within_reach("team", team_run)
@part("forecast")
@require_safe
def show(request: PersonRequest, team: Team) -> HttpResponse:
    """A team and a week."""
    week = week_asked(request, offered := weeks_offered(request, team))
    return render(request, "floor/forecast/team.html", _page(request, team, week, offered))


@seen_by(MANAGER, LEADER)
@within_reach("team", team_to_commit_for)
@part("forecast")
@require_POST
def give(request: PersonRequest, team: Team) -> HttpResponse:
    """The team's commit, by who runs it directly; someone above reads it only."""
    week = week_asked(request, offered := weeks_offered(request, team))
    form = ForecastForm(
        request.POST, closed=week.closed, person=request.person, day=request.day, team=team.name
    )
    if form.is_valid() and give_for(request, team, week, form, whose=OF_TEAM):
        path = reverse("floor:forecast:show", args=[team.key])
        return redirect(f"{path}?week={week.monday.isoformat()}")
    context = _page(request, team, week, offered) | {"form": form}
    return render(request, "floor/forecast/team.html", context, status=422)


@seen_by(MANAGER, LEADER)
@within_reach("team", team_run)
@part("forecast")
@require_POST
def rhythm(request: PersonRequest, team: Team) -> HttpResponse:
    """Say when weeks close, from the first one on that is still open."""
    form = RhythmForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Nothing changed: choose a day and an hour from the lists."))
        return redirect("floor:forecast:show", team_key=team.key)
    since = next_rhythm_from(weeks_offered(request, team))
    ForecastRhythm.choose(team, form.rhythm, since=since, by=request.person, at=clock.now())
    messages.success(request, _("It holds from the next open week on."))
    return redirect("floor:forecast:show", team_key=team.key)


def _page(
    request: PersonRequest, team: Team, week: FacedWeek, offered: tuple[FacedWeek, FacedWeek]
) -> dict[str, object]:
    person, day = request.person, request.day
    snapshot, away = numbers_now()
    sums = TeamSums(request, team, week, snapshot)
    given = sums.commit_of_team
    initial = {"commit": given.commit, "best": given.best} if given else None
    mine = runs_directly(request, team) and request.only_about is None
    context: dict[str, object] = {
        "team": team, "week": week, "offered": offered, "sums": sums, "snapshot": snapshot,
        "away": away,
        "currency": currency_of(sums.facts, request.organisation), "way_up": _above(request, team),
        "seen": seen_line("forecast", person=None, day=day, team=team.name),
    }  # fmt: skip
    if mine:
        context["form"] = ForecastForm(
            closed=week.closed, person=person, day=day, team=team.name, initial=initial
        )
        context["seen_own"] = seen_line("forecast", person=person, day=day)
    if request.only_about is None:
        following = ForecastRhythm.of(team, week=next_rhythm_from(offered))
        context["rhythm"] = RhythmForm.of(following)
    return context


def _above(request: PersonRequest, team: Team) -> list[object]:
    run = {one.pk for one in request.person.teams_run(on=request.day)}
    return [above for above in rows.way_up(request, team) if above.pk in run]
