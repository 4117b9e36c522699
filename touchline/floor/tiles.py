"""What the floor offers the doorway: its place, and the few figures of one's team."""

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.floor.rules.board import shown
from touchline.floor.rules.quarters import Quarter, held_against, so_far
from touchline.floor.views import rows
from touchline.floor.views.asking import crm_teams, current_numbers
from touchline.floor.views.conduct.request_tiles import help_waiting
from touchline.floor.views.forecast.tile import forecast_tile
from touchline.floor.views.plan.anywhere import plan_is_on
from touchline.floor.views.plan.tile import priorities_tile
from touchline.floor.views.promises.due import due_this_week
from touchline.numbers import EngineGone, Selection, scoreboard
from touchline.people.models import Team
from touchline.wall.audiences import PersonRequest
from touchline.wall.switched import parts_of_person
from touchline.wall.tiles import Place, Tile

BARS = "chart-no-axes-column"
FEW = ("pipeline_created", "open_pipeline", "win_rate")


def places(request: PersonRequest) -> tuple[Place, ...]:
    """The parts of the floor that are on, for who has a team in reach."""
    seats = request.person.seat_kinds(on=request.day)
    of_a_team = not seats.isdisjoint({"seller", "manager", "leader"})
    if not of_a_team and seats.isdisjoint({"coach", "partner"}):
        return ()
    offered = (
        (
            "scoreboard",
            Place(
                "floor", _("Scoreboard"), reverse("floor:index"), BARS,
                also=("floor:deals", "floor:forecast", "floor:measures"),
            ),
        ),
        (
            "review",
            Place("floor:reviews", _("Reviews"), reverse("floor:reviews:index"), "list-checks"),
        ),
        (
            "promises",
            Place(
                "floor:promises", _("Promises"), reverse("floor:promises:index"), "handshake",
                also=("floor:conduct",),
            ),
        ),
        (
            "plan",
            Place(
                "floor:plan", _("Game plan"), reverse("floor:plan:index"), "target",
                also=("floor:process",),
            ),
        ),
    )  # fmt: skip
    on = parts_of_person(request.person, on=request.day)
    on |= {"plan"} if plan_is_on(request.person, on=request.day) else set()
    anyones = {"promises"}  # a coach or a partner has promises, and no team
    anyones |= {"plan"} if "partner" in seats else set()  # what every team goes for
    return tuple(p for part, p in offered if part in on and (of_a_team or part in anyones))


def tiles(request: PersonRequest) -> tuple[Tile, ...]:
    """Three figures of the quarter so far, beside the quarter before."""
    owed = (
        *help_waiting(request), *due_this_week(request), *forecast_tile(request),
        *priorities_tile(request),
    )  # fmt: skip
    if not any(place.name == "floor" for place in places(request)):
        return owed
    team = rows.first_team(request)
    context: dict[str, object] = {"team": team, "snapshot": None, "figures": ()}
    try:
        context |= _few(request, team)
    except EngineGone:  # the other tiles of the home page have nothing to do with it
        context["away"] = True
    return (*owed, Tile("floor/tile.html", 20, context))


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
