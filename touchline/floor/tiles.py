"""What the floor offers the doorway: its place, and the few figures of one's team."""

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.floor.rules.board import shown
from touchline.floor.rules.quarters import Quarter, held_against, so_far
from touchline.floor.views import rows
from touchline.floor.views.asking import crm_teams, current_numbers
from touchline.numbers import EngineGone, Selection, scoreboard
from touchline.people.models import Team
from touchline.wall.audiences import PersonRequest
from touchline.wall.tiles import Place, Tile

FEW = ("pipeline_created", "open_pipeline", "win_rate")


def places(request: PersonRequest) -> tuple[Place, ...]:
    """The scoreboard, for who has a team in reach."""
    if request.person.seat_kinds(on=request.day).isdisjoint({"seller", "manager", "leader"}):
        return ()
    return (Place("floor", _("Scoreboard"), reverse("floor:index"), "chart-no-axes-column"),)


def tiles(request: PersonRequest) -> tuple[Tile, ...]:
    """Three figures of the quarter so far, beside the quarter before."""
    if not places(request):
        return ()
    team = rows.first_team(request)
    context: dict[str, object] = {"team": team, "snapshot": None, "figures": ()}
    try:
        context |= _few(request, team)
    except EngineGone:  # the other tiles of the home page have nothing to do with it
        context["away"] = True
    return (Tile("floor/tile.html", 20, context),)


def _few(request: PersonRequest, team: Team | None) -> dict[str, object]:
    snapshot = current_numbers()
    keys = crm_teams(team, on=request.day) if team else ()
    if snapshot is None or not keys:
        return {"snapshot": snapshot}
    quarter = Quarter.of(request.day, starts=request.organisation.fiscal_year_starts)
    now, then = so_far(quarter, today=request.day), held_against(quarter, today=request.day)
    selection = Selection(teams=keys, first=now.first, last=now.last)
    figures = scoreboard(snapshot, selection)
    before = scoreboard(snapshot, replace(selection, first=then.first, last=then.last))
    shown_figures = [shown(figures[key], before=before[key]) for key in FEW]
    return {"snapshot": snapshot, "quarter": quarter, "figures": shown_figures}
