"""What the pulse offers the doorway: its place, ballots that run, and what was just released."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.kit import clock
from touchline.pulse.models import Eligible, Group, Reply, Stage
from touchline.pulse.views.rights import SEES
from touchline.wall.audiences import PersonRequest, has_a_seat
from touchline.wall.switched import parts_of_person
from touchline.wall.tiles import Place, Tile

NEWS: Final = timedelta(days=21)
FEW: Final = 2


def places(request: PersonRequest) -> tuple[Place, ...]:
    """For everyone but partners, where the pulse is on."""
    if not _is_here(request):
        return ()
    return (Place("pulse", _("Pulse"), reverse("pulse:home"), "activity"),)


def tiles(request: PersonRequest) -> tuple[Tile, ...]:
    """Ballots of this person that run, and what their groups said in the last three weeks."""
    if not _is_here(request):
        return ()
    now = clock.now()
    running = {Stage.ISSUING, Stage.OPEN}
    asked = list(Eligible.objects.of(request.person).whole())
    stages = [(one.group, one.group.round.stage_at(now)) for one in asked]
    asks = [(group, stage) for group, stage in stages if stage in running]
    own = [group.pk for group, stage in stages if stage is Stage.RELEASED]
    answered = Exists(Reply.objects.filter(group=OuterRef("pk")))
    fresh = Group.objects.whole().filter(pk__in=own, round__releasing__at__gte=now - NEWS)
    told = fresh.annotate(answered=answered).order_by("-round__opens_at")[:FEW]
    context = {"asks": asks, "fresh": told}
    return (Tile("pulse/tile.html", 40, context),) if asks or told else ()


def _is_here(request: PersonRequest) -> bool:
    here = has_a_seat(request.person, SEES, on=request.day)
    return here and "pulse" in parts_of_person(request.person, on=request.day)
