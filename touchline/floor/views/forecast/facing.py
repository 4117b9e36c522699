"""Which week a page of the forecast is about, whether it is closed, and for which quarter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.http import Http404

from touchline.floor.models import ForecastRhythm
from touchline.floor.rules.forecast import Rhythm, closes
from touchline.floor.rules.quarters import Quarter
from touchline.floor.rules.weeks import WEEK, monday_of
from touchline.floor.views.asking import team_run
from touchline.kit import clock
from touchline.people.models import Team
from touchline.wall.audiences import PersonRequest


@dataclass(frozen=True)
class FacedWeek:
    """A week that forecasts are given for, and the quarter they are about."""

    monday: date
    quarter: Quarter
    closes: datetime
    closed: bool
    this: date
    """The Monday of the present week."""

    @property
    def open_late(self) -> bool:
        """Closed, but a late change with a reason is still taken: until the week ends."""
        return self.closed and self.monday >= self.this

    @property
    def takes(self) -> bool:
        return not self.closed or self.open_late


def team_sold_in(request: PersonRequest) -> Team | None:
    """The team that this person sells in, the first by name."""
    return request.person.teams_sold_in(on=request.day).order_by("name").first()


def team_to_commit_for(request: PersonRequest, key: str) -> Team:
    """A team one runs oneself; who runs one above reads it and is told so (403)."""
    team = team_run(request, key)
    if not runs_directly(request, team):
        raise PermissionDenied
    return team


def runs_directly(request: PersonRequest, team: Team) -> bool:
    """Whether the team's own commit is this person's to give."""
    held = request.person.seats_held(on=request.day)
    return not {("manager", team.pk), ("leader", team.pk)}.isdisjoint(held)


def faced(request: PersonRequest, team: Team, monday: date) -> FacedWeek:
    """A week of a team."""
    rhythm = ForecastRhythm.of(team, week=monday)
    return _faced(request, monday, rhythm)


def weeks_offered(request: PersonRequest, team: Team) -> tuple[FacedWeek, FacedWeek]:
    """This week and the next."""
    this = monday_of(request.day)
    return faced(request, team, this), faced(request, team, this + WEEK)


def week_asked(request: PersonRequest, offered: tuple[FacedWeek, FacedWeek]) -> FacedWeek:
    """The one of both that the address or the form names, else the first that is open."""
    named = request.POST.get("week") or request.GET.get("week", "")
    for week in offered:
        if named == week.monday.isoformat():
            return week
    if request.method == "POST":
        raise Http404  # a form of long ago: what it would change is history
    return next((week for week in offered if not week.closed), offered[1])


def next_rhythm_from(offered: tuple[FacedWeek, FacedWeek]) -> date:
    """The first Monday that another rhythm may hold for: never a week that is closed."""
    following = offered[1]
    return following.monday + WEEK if following.closed else following.monday


def _faced(request: PersonRequest, monday: date, rhythm: Rhythm) -> FacedWeek:
    organisation = request.organisation
    moment = closes(monday, rhythm, zone=organisation.zone)
    quarter = Quarter.of(monday, starts=organisation.fiscal_year_starts)
    return FacedWeek(monday, quarter, moment, clock.now() >= moment, monday_of(request.day))
