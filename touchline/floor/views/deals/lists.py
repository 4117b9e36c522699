"""One’s own open deals with their next steps, and for who leads sellers, theirs by person."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from touchline.floor.rules.deal_key import in_address, record_of
from touchline.floor.rules.deal_likeness import pairs
from touchline.floor.rules.deal_look import DealLook
from touchline.floor.views.asking import current_numbers, person_in_reach
from touchline.floor.views.deals.looking import open_deals_by, open_deals_of
from touchline.people.models import Person, Seat
from touchline.people.seats import SeatKind
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.lines import seen_line
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part, parts_of_person


@dataclass(frozen=True)
class Pair:
    """A deal by hand and one of the CRM that look the same; the two keys go into the form."""

    hand: DealLook
    crm: DealLook

    @property
    def record(self) -> str:
        return record_of(self.hand.key)

    @property
    def deal(self) -> str:
        return in_address(self.crm.key)


@seen_by(SELLER, MANAGER, LEADER)
@part("scoreboard")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Whoever sells has their own here, whoever has reports theirs, one below the other."""
    person, day = request.person, request.day
    snapshot = current_numbers()
    sellers = Seat.objects.held(on=day).filter(kind=SeatKind.SELLER)
    reports = tuple(person.reports(on=day).filter(pk__in=sellers.values("person")).named())
    sells = "seller" in person.seat_kinds(on=day)
    looks = open_deals_by((person, *reports), snapshot, day=day)
    own = looks[person.pk]
    context = {
        "snapshot": snapshot, "sells": sells, "own": own,
        "pairs": tuple(Pair(*pair) for pair in pairs(own)),
        "reports": _with_deals(reports, [looks[one.pk] for one in reports]),
        "seen": seen_line("own_numbers", person=person, day=day),
        "switched": parts_of_person(person, on=day),
    }  # fmt: skip
    return render(request, "floor/deals/index.html", context)


@seen_by(SELLER, MANAGER, LEADER, about="person_key", says=_("Your open deals"))
@within_reach("person", person_in_reach)
@part("scoreboard")
@require_safe
def of_person(request: PersonRequest, person: Person) -> HttpResponse:
    """The open deals of one seller: theirs and whom they report to’s."""
    if not person.teams_sold_in(on=request.day).exists():
        raise Http404  # who sells in no team has no deals of their own
    snapshot = current_numbers()
    looks = open_deals_of(person, snapshot, day=request.day)
    seen = seen_line("own_numbers", person=person, day=request.day, reader=request.person)
    context = {
        "subject": person, "mine": person == request.person, "looks": looks,
        "snapshot": snapshot, "seen": seen,
    }  # fmt: skip
    return render(request, "floor/deals/of_person.html", context)


def _with_deals(
    people: Sequence[Person], looks: Sequence[tuple[DealLook, ...]]
) -> list[tuple[Person, tuple[DealLook, ...]]]:
    return list(zip(people, looks, strict=True))
