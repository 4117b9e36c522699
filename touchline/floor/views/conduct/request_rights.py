"""Who reads a request for help, who answers it, and to whom it can be passed on."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import get_object_or_404

from touchline.floor.models.help_request import HelpRequest
from touchline.people.models import Person, Seat
from touchline.people.seats import SeatKind
from touchline.wall.audiences import LEADER, MANAGER, PARTNER, SELLER, PersonRequest

READERS = (SELLER, MANAGER, LEADER, PARTNER)


def asked_in_reach(request: PersonRequest, key: str) -> HelpRequest:
    """A request that this person may read; else 404."""
    readable = HelpRequest.objects.readable_by(request.person, on=request.day)
    return get_object_or_404(readable.whole(), key=key)


def may_answer(request: PersonRequest, asked: HelpRequest) -> bool:
    """Whoever has it now, and whom the asker reports to."""
    holds = getattr(asked, "passed_to", None) == request.person.pk
    return holds or request.person.manages(asked.asker, on=request.day)


def asked_of_oneself(request: PersonRequest, key: str) -> HelpRequest:
    """One to answer. Raises PermissionDenied for who only reads it."""
    asked = asked_in_reach(request, key)
    if not may_answer(request, asked):
        raise PermissionDenied
    return asked


def asked_by_oneself(request: PersonRequest, key: str) -> HelpRequest:
    """One’s own. Raises PermissionDenied for who only reads it."""
    asked = asked_in_reach(request, key)
    if asked.asker != request.person:
        raise PermissionDenied
    return asked


def others_to_ask(request: PersonRequest, asked: HelpRequest) -> tuple[Person, ...]:
    """Those above who answers, and the partners, by name; not the asker."""
    above = request.person.managers_above(on=request.day)
    partners = Seat.objects.held(on=request.day).filter(kind=SeatKind.PARTNER)
    found = Person.objects.active().filter(
        Q(pk__in=above) | Q(pk__in=partners.values("person"))
    )  # fmt: skip
    return tuple(found.exclude(pk__in=(asked.asker_id, request.person.pk)).named())
