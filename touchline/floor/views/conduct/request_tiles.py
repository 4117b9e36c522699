"""Requests for help that wait for a person, first on their home page."""

from touchline.floor.models.help_request import HelpRequest
from touchline.floor.views.conduct.requests import lines_of
from touchline.wall.audiences import PersonRequest
from touchline.wall.switched import parts_of_person
from touchline.wall.tiles import Tile


def help_waiting(request: PersonRequest) -> tuple[Tile, ...]:
    """One tile; none if nothing waits, or the part is off. Three queries."""
    person, day = request.person, request.day
    seats = person.seat_kinds(on=day)
    if seats.isdisjoint({"seller", "manager", "leader", "partner"}):
        return ()
    if "requests" not in parts_of_person(person, on=day):
        return ()
    waiting = lines_of(request, HelpRequest.objects.waiting_for(person, on=day).whole())
    if not waiting:
        return ()
    return (Tile("floor/conduct/requests_tile.html", 5, {"requests": waiting}),)
