"""What the room offers the doorway: its place, and that a room of one's own is paused.

What a room is, and with whom, stands in the room. A name stands here only of who shared something.
"""

from datetime import timedelta
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.kit.weeks import week_of
from touchline.room.models import Pause, Room
from touchline.room.models.going import soon
from touchline.room.models.share import Share
from touchline.wall.audiences import COACH, LEADER, MANAGER, SELLER, PersonRequest, has_a_seat
from touchline.wall.switched import parts_of_person
from touchline.wall.tiles import Place, Tile

NEWS: Final = timedelta(days=7)
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
    """What one of the two has to know before they come in; nothing to whom `view as` shows it."""
    if "room" not in parts_of_person(request.person, on=request.day):
        return ()
    if getattr(request, "viewed_by", None) is not None:
        return ()
    return (*_shared(request), *_pauses(request), *_going(request))


def _shared(request: PersonRequest) -> tuple[Tile, ...]:
    """What others share with this person now: from whom, and not a word of it."""
    shares = Share.objects.had_by(request.person, on=request.day)
    return (Tile("room/shared_tile.html", 11, {"shares": shares}),) if shares else ()


def _pauses(request: PersonRequest) -> tuple[Tile, ...]:
    """While a room of theirs is paused, and in the week after one has opened again."""
    own = Room.objects.of(request.person).going_on()
    ends = set(Pause.objects.filter(room__in=own).values_list("until_week", flat=True))
    paused = "" in ends
    if paused or not ends.isdisjoint({week_of(request.day), week_of(request.day - NEWS)}):
        return (Tile("room/paused_tile.html", 12, {"paused": paused}),)
    return ()


def _going(request: PersonRequest) -> tuple[Tile, ...]:
    """In the last weeks of a room of theirs, without a word of which."""
    own = soon(Room.objects.of(request.person), on=request.day)
    return (Tile("room/going_tile.html", 13, {}),) if own else ()
