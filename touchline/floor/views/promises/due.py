"""What a person owes this week, for the home page: at most three promises, the nearest first."""

from datetime import timedelta

from touchline.floor.models import Promise
from touchline.floor.rules.promises import end_of_week
from touchline.floor.views.promises.looking import READERS, lines_of
from touchline.wall.audiences import PersonRequest
from touchline.wall.switched import parts_of_person
from touchline.wall.tiles import Tile

MOST = 3


def due_this_week(request: PersonRequest) -> tuple[Tile, ...]:
    """One tile; none if nothing is due, or the part is off. Three queries."""
    seats = request.person.seat_kinds(on=request.day)
    if seats.isdisjoint(READERS) or "promises" not in parts_of_person(
        request.person, on=request.day
    ):
        return ()
    own = Promise.objects.owned_by(request.person).open()
    due = list(own.due_before(end_of_week(request.day) + timedelta(days=1)).whole().by_day())
    if not due:
        return ()
    context = {"promises": lines_of(request, due[:MOST]), "more": len(due) - MOST}
    return (Tile("floor/promises/tile.html", 10, context),)
