"""Which promises there are for someone: their own, those owed to them, those they may read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThanOrEqual, LessThan, LessThanOrEqual

from touchline.people.models import Person, Team
from touchline.people.models.reporting_line import reports_on
from touchline.people.models.team_tree import tree_on
from touchline.people.rules import tree

if TYPE_CHECKING:
    from touchline.floor.models.promise import Promise  # noqa: F401 - named in quotes below

SIDES = ("owner__deactivation", "to_person", "to_team", "read_team")
DUE = Coalesce("renegotiation__day", "day")
"""The day that counts: the new one, if it was agreed."""
COURSE = ("keeping", "renegotiation", "missed", "released")


class PromiseQuerySet(models.QuerySet["Promise"]):
    """`whole()` before a page draws them: one query for everything that a line shows."""

    def open(self) -> PromiseQuerySet:
        """Not kept, not said to be missed, not released: overdue ones are open."""
        return self.filter(keeping=None, missed=None, released=None)

    def ended(self) -> PromiseQuerySet:
        """Kept, said to be missed, or released."""
        return self.exclude(keeping=None, missed=None, released=None)

    def owned_by(self, *persons: Person) -> PromiseQuerySet:
        return self.filter(owner__in=persons)

    def owed_to(self, person: Person, teams: Iterable[Team | int] = ()) -> PromiseQuerySet:
        """To the person, to one of these teams, or to everyone; but not by themselves."""
        to_them = Q(to_person=person) | Q(to_team__in=list(teams)) | Q(to_kind="everyone")
        return self.filter(to_them).exclude(owner=person)

    def about(self, kind: str, key: str) -> PromiseQuerySet:
        """By the reference: a deal, a card line, a moment."""
        return self.filter(about_kind=kind, about_key=key)

    def dated(self) -> Any:
        """With `due`, the day that counts, to be filtered and sorted by; types do not know it."""
        return self.annotate(due=DUE)

    def due_before(self, day: date) -> PromiseQuerySet:
        """Those whose day has passed on `day`."""
        return self.filter(LessThan(DUE, day))

    def due_between(self, first: date, last: date) -> PromiseQuerySet:
        """Those whose day lies in this span, both ends included."""
        return self.filter(GreaterThanOrEqual(DUE, first), LessThanOrEqual(DUE, last))

    def by_day(self) -> PromiseQuerySet:
        """The nearest day first."""
        return self.order_by(DUE.asc(), "pk")

    def by_day_backwards(self) -> PromiseQuerySet:
        """The latest day first."""
        return self.order_by(DUE.desc(), "-pk")

    def readable_by(self, person: Person, on: date) -> PromiseQuerySet:
        """Owner, recipient, everyone of the team or of the organisation if promised so, and whom
        the owner reports to on the day. A leader above reads only totals.
        """
        return self.filter(
            Q(owner=person)
            | Q(to_person=person)
            | Q(audience="everyone")
            | Q(read_team__in=teams_of(person, on=on))
            | Q(owner__in=reports_on(person.pk, day=on))
        )

    def whole(self) -> PromiseQuerySet:
        return self.select_related(
            "owner__deactivation", "to_person", "to_team", "read_team", *COURSE
        )


def teams_of(person: Person, *, on: date) -> frozenset[int]:
    """The teams that a person belongs to, by primary keys: those of their seats and all above."""
    parents = tree_on(day=on).parents  # a team that has ended is nobody's any more
    seats = (team for _, team in person.seats_held(on=on) if team is not None)
    held = frozenset(team for team in seats if team in parents)
    return held.union(*(tree.above(team, parents=parents) for team in held))
