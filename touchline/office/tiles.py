"""What the office offers the doorway: the administrator's places, and answers to who asked."""

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.kit import clock
from touchline.numbers import Snapshots
from touchline.office.models import Delivery, FigureQuestion
from touchline.office.views.setting_up import set_up
from touchline.people.models import CrmIdentity, Person
from touchline.people.models.team_tree import tree_on
from touchline.wall.audiences import PersonRequest
from touchline.wall.switched import switches_on
from touchline.wall.tiles import Place, Tile

SHOWN_FOR = timedelta(days=14)


def places(request: PersonRequest) -> tuple[Place, ...]:
    """The office, for administrators."""
    if "admin" not in request.person.seat_kinds(on=request.day):
        return ()
    office = Place(
        "office", _("Office"), reverse("office:people"), "building-2",
        also=("scim", "sign-in-rules", "room-holds"),
    )  # fmt: skip
    return (office,)


def tiles(request: PersonRequest) -> tuple[Tile, ...]:
    """The state of numbers and people for administrators; one's own answered questions for all."""
    found = []
    if places(request):
        found.append(Tile("office/tile.html", 30, _state(request)))
    since = clock.now() - SHOWN_FOR
    mine = FigureQuestion.objects.asked_by(request.person).newest_first()
    answered = _where_asking_is_on(mine.filter(answer__at__gte=since)[:3], request)
    if answered:
        found.append(Tile("office/answers_tile.html", 15, {"answered": answered}))
    return tuple(found)


def _where_asking_is_on(
    questions: Iterable[FigureQuestion], request: PersonRequest
) -> tuple[FigureQuestion, ...]:
    """Those whose team has the part; of a team that has ended, what everyone has decides."""
    found = tuple(questions)
    if not found:
        return ()
    teams = {one.key: one.pk for one in tree_on(day=request.day).hung.values()}
    switches = switches_on(day=request.day)
    return tuple(one for one in found if "questions" in switches.of_team(teams.get(one.team_key)))


def _state(request: PersonRequest) -> dict[str, object]:
    return {
        "set_up": set_up(at=clock.now(), on=request.day),
        "snapshot": Snapshots(settings.SNAPSHOTS).current(),
        "trouble": Delivery.objects.trouble_at_night(),
        "under_way": Delivery.objects.under_way().newest_first().first(),
        "people": Person.objects.active().count(),
        "linked": CrmIdentity.objects.count(),
        "open_questions": FigureQuestion.objects.open().count(),
    }
