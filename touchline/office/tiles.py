"""What the office offers the doorway: the administrator's places, and answers to who asked."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.kit import clock
from touchline.numbers import Snapshots
from touchline.office.models import Delivery, FigureQuestion
from touchline.people.models import CrmIdentity, Person
from touchline.wall.audiences import PersonRequest
from touchline.wall.tiles import Place, Tile

SHOWN_FOR = timedelta(days=14)


def places(request: PersonRequest) -> tuple[Place, ...]:
    """The office, for administrators."""
    if "admin" not in request.person.seat_kinds(on=request.day):
        return ()
    return (Place("office", _("Office"), reverse("office:people"), "building-2"),)


def tiles(request: PersonRequest) -> tuple[Tile, ...]:
    """The state of numbers and people for administrators; one's own answered questions for all."""
    found = []
    if places(request):
        found.append(Tile("office/tile.html", 30, _state()))
    since = clock.now() - SHOWN_FOR
    mine = FigureQuestion.objects.asked_by(request.person).newest_first()
    answered = tuple(mine.filter(answer__at__gte=since)[:3])
    if answered:
        found.append(Tile("office/answers_tile.html", 15, {"answered": answered}))
    return tuple(found)


def _state() -> dict[str, object]:
    return {
        "snapshot": Snapshots(settings.SNAPSHOTS).current(),
        "trouble": Delivery.objects.trouble_at_night(),
        "under_way": Delivery.objects.under_way().newest_first().first(),
        "people": Person.objects.active().count(),
        "linked": CrmIdentity.objects.count(),
        "open_questions": FigureQuestion.objects.open().count(),
    }
