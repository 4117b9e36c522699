"""The forecast on the home page: what the open week still asks of one, or what it has so far."""

from __future__ import annotations

from touchline.floor.models import Forecast
from touchline.floor.views import rows
from touchline.floor.views.forecast.facing import FacedWeek, team_sold_in, week_asked, weeks_offered
from touchline.floor.views.forecast.sums import TeamSums
from touchline.people.models import Team
from touchline.people.seats import RUNS_A_TEAM, SeatKind
from touchline.wall.audiences import PersonRequest
from touchline.wall.switched import parts_of_team
from touchline.wall.tiles import Tile

TEMPLATE, ORDER = "floor/forecast/tile.html", 12


def forecast_tile(request: PersonRequest) -> tuple[Tile, ...]:
    """A team's for who runs one, else one's own; none where the part is off. Six queries at most.

    Who manages the team is asked for its commit of the week that is open; a leader reads what was
    said for the present one.
    """
    seats = request.person.seat_kinds(on=request.day)
    if not seats.isdisjoint(RUNS_A_TEAM):
        team, of_team = rows.highest_team(request), True
    elif SeatKind.SELLER in seats:
        team, of_team = team_sold_in(request), False
    else:
        return ()
    if team is None or "forecast" not in parts_of_team(team.pk, on=request.day):
        return ()
    offered, asked = weeks_offered(request, team), True
    if of_team:
        asked = ("manager", team.pk) in request.person.seats_held(on=request.day)
    week = week_asked(request, offered) if asked else offered[0]
    given = _of_team(request, team, week) if of_team else _own(request, week)
    return (Tile(TEMPLATE, ORDER, {"team": team, "week": week, "asked": asked, **given}),)


def _own(request: PersonRequest, week: FacedWeek) -> dict[str, object]:
    given = Forecast.objects.sellers().filter(person=request.person, week=week.monday).first()
    return {"given": given}


def _of_team(request: PersonRequest, team: Team, week: FacedWeek) -> dict[str, object]:
    sums = TeamSums(request, team, week, None)
    return {"sums": sums, "given": sums.manager if sums.manager.given else None}
