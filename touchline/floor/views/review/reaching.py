"""Which reviews someone may open: their own, their reports’ of today, and their teams’."""

from __future__ import annotations

from collections.abc import Sequence
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
from touchline.floor.models.review_table import at_the_table
from touchline.people.models import Person, Team
from touchline.people.seats import RUNS_A_TEAM
from touchline.wall.audiences import PersonRequest
from touchline.wall.lines import seen_line

MOVES = ReviewMove.objects.filter(review=OuterRef("pk"))


@dataclass(frozen=True)
class Sitting:
    """A review, and who looks at it: `leads` it, or `prepares` for it, or both in a small team.

    `table` are those who bring a card to a team’s; whether `managers` do.
    """

    review: Review
    person: Person
    day: date
    leads: bool
    prepares: bool
    table: tuple[Person, ...] = ()
    managers: bool = False

    @cached_property
    def leader(self) -> Person:
        """Who leads it today; a query only for who does not."""
        if self.leads:
            return self.person
        return self.review.leader_on(self.day)

    @property
    def sellers(self) -> tuple[Person, ...]:
        """Who brings a card: the one person, or whoever sits at the team’s table."""
        return self.table if self.review.person is None else (self.review.person,)

    @cached_property
    def of_managers(self) -> bool:
        """Whether who brings a card runs a team: the same card, a level up. At most one query."""
        one = self.review.person
        return runs_a_team(one, on=self.day) if one else self.managers

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
        """Whom at this table who looks manages today, by primary keys."""
        if not self.leads:
            return frozenset()
        if self.review.person is not None:
            return frozenset({self.review.person.pk})
        return frozenset(one.pk for one in self.table if vars(one)["boss"] == self.person.pk)

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
    """Who sits at its table today, and who runs that very team; nobody above it."""
    person, day = request.person, request.day
    runs = any(
        team == review.team_id and kind in RUNS_A_TEAM for kind, team in person.seats_held(on=day)
    )
    table, managers = at_the_table(review.team_id or 0, on=day)
    return Sitting(review, person, day, runs, person in table, table, managers)


def runs_a_team(person: Person, *, on: date) -> bool:
    """Whether the person runs a team of their own."""
    return any(kind in RUNS_A_TEAM for kind, _team in person.seats_held(on=on))


def teams_of(person: Person, *, on: date) -> Sequence[Team]:
    """What a manager’s card may be about besides deals; none for who runs nothing."""
    return list(person.teams_run(on=on).order_by("name", "pk"))
