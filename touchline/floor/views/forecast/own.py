"""A seller's own forecast: the week to give, what the CRM says beside it, and the weeks before."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.floor.forms.forecast import ForecastForm
from touchline.floor.models import Forecast
from touchline.floor.models.forecast import NeedsAReason
from touchline.floor.views import rows
from touchline.floor.views.asking import crm_keys
from touchline.floor.views.forecast.facing import FacedWeek, team_sold_in, week_asked, weeks_offered
from touchline.floor.views.forecast.facts import (
    currency_of,
    facts,
    how_they_ended,
    numbers_now,
    past_quarters,
    won_in,
)
from touchline.kit import clock
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.lines import seen_line
from touchline.wall.switched import part

A_YEAR = timedelta(days=380)
OWN = Forecast.Whose.OWN


@seen_by(SELLER, MANAGER, LEADER)
@part("forecast")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Who runs teams begins with the one that is named, else the whole; a seller with their own."""
    named = request.person.teams_run(on=request.day).filter(key=request.GET.get("team", "")[:20])
    team = named.first() or rows.highest_team(request)
    if team is not None:
        return redirect("floor:forecast:show", team_key=team.key)
    if team_sold_in(request) is None:
        return render(request, "floor/no_team.html")
    return redirect("floor:forecast:own")


@seen_by(SELLER)
@part("forecast")
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """One's own forecast."""
    team = team_sold_in(request)
    if team is None:
        return render(request, "floor/no_team.html")
    week = week_asked(request, offered := weeks_offered(request, team))
    return render(request, "floor/forecast/own.html", _page(request, team, week, offered))


@seen_by(SELLER)
@part("forecast")
@require_POST
def give(request: PersonRequest) -> HttpResponse:
    """Say or change it; after the close with a reason."""
    team = team_sold_in(request)
    if team is None:
        raise Http404
    week = week_asked(request, offered := weeks_offered(request, team))
    form = ForecastForm(
        request.POST, closed=week.closed, person=request.person, day=request.day, team=team.name
    )
    if form.is_valid() and give_for(request, team, week, form, whose=OWN):
        return redirect(f"{reverse('floor:forecast:own')}?week={week.monday.isoformat()}")
    context = _page(request, team, week, offered) | {"form": form}
    return render(request, "floor/forecast/own.html", context, status=422)


def give_for(
    request: PersonRequest, team: Team, week: FacedWeek, form: ForecastForm, *, whose: str
) -> bool:
    """Write what a valid form says; False if the week has closed since the form was drawn."""
    said = form.cleaned_data
    snapshot, _away = numbers_now()
    found = facts(snapshot, week.quarter, teams=(team.crm_key,) if team.crm_key else ())
    try:
        Forecast.objects.give(
            request.person, team, week=week.monday, whose=whose, commit=said["commit"],
            best=said["best"], currency=currency_of(found, request.organisation),
            why=said.get("why", ""), by=request.person, at=clock.now(),
        )  # fmt: skip
    except NeedsAReason:
        form.add_error(None, _("The week has closed meanwhile. What you typed is still here."))
        return False
    messages.success(request, _("Kept, with the week it is for."))
    return True


def _page(
    request: PersonRequest, team: Team, week: FacedWeek, offered: tuple[FacedWeek, FacedWeek]
) -> dict[str, object]:
    person, (snapshot, away) = request.person, numbers_now()
    mine = Forecast.objects.sellers().filter(person=person, week__gte=request.day - A_YEAR)
    every = list(mine.order_by("-week").prefetch_related("changes"))
    keys = tuple(sorted(crm_keys(person)))
    past = past_quarters(request.day, starts=request.organisation.fiscal_year_starts)
    given = next((one for one in every if one.week == week.monday), None)
    initial = {"commit": given.commit, "best": given.best} if given else None
    found = facts(snapshot, week.quarter, sellers=keys)
    closed_before = [one for one in every if one.week < week.monday]
    return {
        "team": team, "week": week, "offered": offered, "given": given, "facts": found,
        "form": ForecastForm(
            closed=week.closed, person=person, day=request.day, team=team.name, initial=initial
        ),
        "currency": currency_of(found, request.organisation),
        "ended": how_they_ended(every, past, won_in(snapshot, past, sellers=keys)),
        "weeks": closed_before, "snapshot": snapshot, "away": away,
        "seen": seen_line("forecast", person=person, day=request.day),
    }  # fmt: skip
