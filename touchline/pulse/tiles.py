"""What the pulse offers the doorway: its place, ballots that run, and what was just released."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.kit import clock
from touchline.pulse.models import Eligible, Group, Reply, Round, Said, Stage
from touchline.pulse.models.paper_marks import paper_marks
from touchline.pulse.models.words import is_custodian
from touchline.pulse.rules.frozen import in_fours
from touchline.pulse.views.rights import SEES
from touchline.wall.audiences import PersonRequest, has_a_seat
from touchline.wall.switched import parts_of_person
from touchline.wall.tiles import Place, Tile

NEWS: Final = timedelta(days=21)
FEW: Final = 2


def places(request: PersonRequest) -> tuple[Place, ...]:
    """For everyone but partners, where the pulse is on; a custodian has a place anyhow."""
    if _is_here(request):
        return (Place("pulse", _("Pulse"), reverse("pulse:home"), "activity"),)
    if _screens(request):
        return (Place("pulse", _("Free words"), reverse("pulse:words"), "activity"),)
    return ()


def tiles(request: PersonRequest) -> tuple[Tile, ...]:
    """What waits for a custodian; ballots of this person, and what their groups said lately."""
    return (*_custodian(request), *(_own(request) if _is_here(request) else ()))


def _custodian(request: PersonRequest) -> tuple[Tile, ...]:
    waiting = Said.objects.waiting().count() if _screens(request) else 0
    return (Tile("pulse/custodian_tile.html", 41, {"waiting": waiting}),) if waiting else ()


def _own(request: PersonRequest) -> tuple[Tile, ...]:
    now = clock.now()
    running = {Stage.ISSUING, Stage.OPEN}
    asked = list(Eligible.objects.of(request.person).whole())
    stages = [(one.group, one.group.round.stage_at(now)) for one in asked]
    asks = [(group, stage) for group, stage in stages if stage in running]
    own = [group.pk for group, stage in stages if stage is Stage.RELEASED]
    answered = Exists(Reply.objects.filter(group=OuterRef("pk")))
    fresh = Group.objects.whole().filter(pk__in=own, round__releasing__at__gte=now - NEWS)
    told = fresh.annotate(answered=answered).order_by("-round__opens_at")[:FEW]
    holder = " ".join(paper_marks(request.person))
    context = {"asks": asks, "fresh": told, "holder": holder}
    return (Tile("pulse/tile.html", 40, context),) if asks or told else ()


def _screens(request: PersonRequest) -> bool:
    on = "pulse" in parts_of_person(request.person, on=request.day)
    return on and is_custodian(request.person)


def rules_that_hold(request: PersonRequest) -> tuple[tuple[Round, str], ...]:
    """Rounds that run with the hash of their rules, for the page of who sees what."""
    if not _is_here(request):
        return ()
    now, running = clock.now(), {Stage.ISSUING, Stage.OPEN, Stage.COUNTING}
    rounds = Round.objects.on_paper().whole().frozen().newest_first()
    waiting = rounds.filter(releasing=None, voiding=None)
    told = [one for one in waiting if one.stage_at(now) in running]
    return tuple((one, in_fours(one.freezing.rules_hash)) for one in told)


def _is_here(request: PersonRequest) -> bool:
    here = has_a_seat(request.person, SEES, on=request.day)
    return here and "pulse" in parts_of_person(request.person, on=request.day)
