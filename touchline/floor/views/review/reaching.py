"""Which reviews someone may open: their own, their reports’ of today, and their teams’."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from touchline.floor.models import Review, ReviewMove
from touchline.people.models import Person, ReportingLine, Seat
from touchline.people.seats import RUNS_A_TEAM, SeatKind
from touchline.wall.audiences import PersonRequest
from touchline.wall.lines import seen_line

MOVES = ReviewMove.objects.filter(review=OuterRef("pk"))


@dataclass(frozen=True)
class Sitting:
    """A review, and who looks at it: `leads` it, or `prepares` for it, or both in a small team."""

    review: Review
    person: Person
    day: date
    leads: bool
    prepares: bool

    @cached_property
    def leader(self) -> Person:
        """Who leads it today; a query only for who does not."""
        if self.leads:
            return self.person
        return self.review.leader_on(self.day)

    @cached_property
    def sellers(self) -> tuple[Person, ...]:
        """Who brings a card: the one person, or whoever sells in the team today. One query."""
        if self.review.person is not None:
            return (self.review.person,)
        seats = Seat.objects.held(on=self.day).filter(
            team=self.review.team_id, kind=SeatKind.SELLER, person__deactivation=None
        )
        return tuple(Person.objects.active().filter(pk__in=seats.values("person")).named())

    @property
    def title(self) -> str:
        """Whom it is with, for who looks."""
        if self.review.team is not None:
            return self.review.team.name
        return (self.leader if self.prepares else self.sellers[0]).name

    @property
    def manager_called(self) -> str:
        """What a button says of who reads a card."""
        return self.leader.short_name

    def whose(self, owner: Person) -> list[tuple[str, str]]:
        """Whose a step of `owner`’s card may be, by name to whoever reads."""
        return [
            ("me", _("mine") if owner == self.person else self._of(owner)),
            ("manager", _("mine") if self.leader == self.person else self._of(self.leader)),
            ("customer", _("the customer’s")),
            ("other", _("someone else’s")),
        ]

    @staticmethod
    def _of(person: Person) -> str:
        return _("%s’s") % person.short_name

    @cached_property
    def led(self) -> frozenset[int]:
        """Whom at this table who looks manages today, by primary keys. One query for a team."""
        if not self.leads:
            return frozenset()
        if self.review.person is not None:
            return frozenset({self.review.person.pk})
        lines = ReportingLine.objects.standing().filter(
            person__in=self.sellers, since__lte=self.day
        )
        ordered = lines.order_by("since", "pk").values_list("person_id", "manager_id")
        return frozenset(who for who, boss in dict(ordered).items() if boss == self.person.pk)

    def seen_line(self, record: str, owner: Person) -> str:
        """The line of the contract for the words of a card, said to who looks. No query for who
        leads: they are the manager whom it names.
        """
        known = copy(owner)
        if self.leads:
            known.manager = lambda *, on: self.person  # type: ignore[method-assign]
        return seen_line(record, person=known, day=self.day, reader=self.person)

    @cached_property
    def promised_line(self) -> str:
        """The line for a promise that who looks makes here."""
        return seen_line("promises", person=None, day=self.day)


def sitting(request: PersonRequest, key: str) -> Sitting:
    """A review that this person takes part in; else 404."""
    review = get_object_or_404(Review.objects.whole().annotate(moved=Exists(MOVES)), key=key)
    found = _of_a_team(request, review) if review.team_id else _of_one(request, review)
    if not (found.leads or found.prepares):
        raise Http404  # as if it were not there
    return found


def own_sitting(request: PersonRequest, key: str) -> Sitting:
    """A review that this person prepares for; else 404, also for who leads it."""
    found = sitting(request, key)
    if not found.prepares:
        raise Http404
    return found


def led_sitting(request: PersonRequest, key: str) -> Sitting:
    """A review that this person leads; who prepares for it reads it and is refused."""
    found = sitting(request, key)
    if not found.leads:
        raise PermissionDenied
    return found


def _of_one(request: PersonRequest, review: Review) -> Sitting:
    """The person, and who they report to today; an earlier manager no longer."""
    person = review.person
    assert person is not None  # noqa: S101 - a review is of one person or one team
    prepares = person.pk == request.person.pk
    leads = not prepares and request.person.manages(person, on=request.day)
    return Sitting(review, request.person, request.day, leads, prepares)


def _of_a_team(request: PersonRequest, review: Review) -> Sitting:
    """Who sells in the team today, and who runs that very team; nobody above it."""
    held = request.person.seats_held(on=request.day)
    kinds = {kind for kind, team in held if team == review.team_id}
    runs = not kinds.isdisjoint(kind.value for kind in RUNS_A_TEAM)
    sells = SeatKind.SELLER.value in kinds
    return Sitting(review, request.person, request.day, runs, sells)
