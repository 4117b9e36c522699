"""What the desk offers the doorway: its place, what was kept of oneself or removed."""

from datetime import timedelta
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.desk.models import OtherVoice
from touchline.desk.views.rights import LEADS
from touchline.wall.audiences import PersonRequest, has_a_seat
from touchline.wall.switched import parts_of_person
from touchline.wall.tiles import Place, Tile

NEWS: Final = timedelta(days=14)
FEW: Final = 3


def places(request: PersonRequest) -> tuple[Place, ...]:
    """For who leads, where the mirror is on."""
    if not has_a_desk(request):
        return ()
    return (Place("desk", _("Desk"), reverse("desk:mirror"), "quote"),)


def tiles(request: PersonRequest) -> tuple[Tile, ...]:
    """Where to begin for who leads; and for anyone what was kept of them."""
    since = request.day - NEWS
    removed = OtherVoice.objects.filter(
        reading__owner=request.person, removal__at__date__gte=since
    ).newest_first()[:FEW]
    of_me = OtherVoice.objects.of(request.person).filter(removal=None).newest_first()[:FEW]
    context = {"removed": removed, "of_me": of_me, "leads": has_a_desk(request)}
    if not (context["leads"] or removed or of_me):
        return ()
    return (Tile("desk/tile.html", 60, context),)


def has_a_desk(request: PersonRequest) -> bool:
    """Whether this person leads someone here, and the mirror is on for them."""
    leads = has_a_seat(request.person, LEADS, on=request.day)
    return leads and "mirror" in parts_of_person(request.person, on=request.day)
