"""What this room offers the doorway: the page about the directory, for administrators."""

from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.wall.audiences import PersonRequest
from touchline.wall.tiles import Place, Tile


def places(request: PersonRequest) -> tuple[Place, ...]:
    """The page, for administrators."""
    if "admin" not in request.person.seat_kinds(on=request.day):
        return ()
    return (Place("scim", _("Directory sync"), reverse("scim:page"), "plug"),)


def tiles(request: PersonRequest) -> tuple[Tile, ...]:
    """Nothing on the home page: what goes wrong stands on the page of its own."""
    return ()
