"""The team's priorities on the home page."""

from touchline.floor.views import rows
from touchline.floor.views.asking import runs
from touchline.floor.views.plan.standing import strip
from touchline.wall.audiences import PersonRequest
from touchline.wall.tiles import Tile


def priorities_tile(request: PersonRequest) -> tuple[Tile, ...]:
    """One line each, for who has a team; who runs it is led to set them while there are none."""
    team = rows.first_team(request)
    if team is None or not (context := strip(request, team)):
        return ()
    context |= {"team": team, "runs": not context["priorities"] and runs(request, team)}
    return (Tile("floor/plan/tile.html", 15, context),)
