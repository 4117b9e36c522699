"""Collects what the rooms offer the doorway. The one place that knows every room."""

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.desk import tiles as desk
from touchline.floor import tiles as floor
from touchline.office import tiles as office
from touchline.pulse import tiles as pulse
from touchline.room import tiles as room
from touchline.wall.audiences import PersonRequest
from touchline.wall.tiles import Place, Tile

ROOMS = (floor, desk, room, pulse, office)


def places(request: PersonRequest) -> tuple[Place, ...]:
    """The navigation of this person, the place they are in marked."""
    match = request.resolver_match
    here = (match.app_name or match.view_name) if match else ""
    offered = (
        Place("home", _("Home"), reverse("home"), "house"),
        *(place for offers in ROOMS for place in offers.places(request)),
        Place("directory", _("People"), reverse("directory"), "users"),
        Place("contract", _("Who sees what"), reverse("contract"), "eye"),
    )
    return tuple(replace(place, current=here in {place.name, *place.also}) for place in offered)


def tiles(request: PersonRequest) -> tuple[Tile, ...]:
    """The parts of the home page, in their order."""
    offered = (tile for offers in ROOMS for tile in offers.tiles(request))
    return tuple(sorted(offered, key=lambda tile: tile.order))
