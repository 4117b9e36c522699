"""What the room offers the doorway: its place. No tile, no count: nothing of it leaves the room."""

from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.wall.audiences import COACH, LEADER, MANAGER, SELLER, PersonRequest, has_a_seat
from touchline.wall.switched import parts_of_person
from touchline.wall.tiles import Place, Tile

COME_HERE = (SELLER, MANAGER, LEADER, COACH)


def places(request: PersonRequest) -> tuple[Place, ...]:
    """For who is coached or coaches, where the room is on: whether they are in one, it never says.

    Whoever holds none of these seats any more still enters what is theirs, by its address.
    """
    if not has_a_seat(request.person, COME_HERE, on=request.day):
        return ()
    if "room" not in parts_of_person(request.person, on=request.day):
        return ()
    return (Place("room", _("Room"), reverse("room-page"), "lock"),)


def tiles(request: PersonRequest) -> tuple[Tile, ...]:
    """None: a page that others may see in passing says nothing of a room."""
    return ()
