"""Whom and what a person reaches: the one place that views ask before they look anything up."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from touchline.people.rules import tree
from touchline.people.seats import RUNS_A_TEAM, SELLS, SeatKind

if TYPE_CHECKING:
    from touchline.people.models.person import Person, PersonQuerySet
    from touchline.people.models.team import TeamQuerySet


class Reach:
    """Mixed into Person. Every method takes the day, since seats, teams and lines have dates."""

    def manager(self, *, on: date) -> Person | None:
        """The one this person reports to on a day, or None."""
        from touchline.people.models.reporting_line import ReportingLine

        line = (
            ReportingLine.objects.standing()
            .filter(person=self._person, since__lte=on)
            .order_by("since", "pk")
            .select_related("manager")
            .last()
        )
        return line.manager if line else None

    def managers_above(self, *, on: date) -> tuple[int, ...]:
        """The reporting line upwards, nearest first, by primary keys."""
        from touchline.people.models.reporting_line import managers_on

        return tree.above(self._person.pk, parents=managers_on(day=on))

    def reports(self, *, on: date) -> PersonQuerySet:
        """Those who report to this person directly."""
        from touchline.people.models.person import Person
        from touchline.people.models.reporting_line import reports_on

        return Person.objects.active().filter(pk__in=reports_on(self._person.pk, day=on))

    def teams_run(self, *, on: date) -> TeamQuerySet:
        """Teams this person runs as manager or leader, and every team below those."""
        from touchline.people.models.team import Team

        return Team.objects.standing(on=on).filter(pk__in=self._pks_run(on=on))

    def teams_sold_in(self, *, on: date) -> TeamQuerySet:
        """Teams this person holds a seller's seat in."""
        from touchline.people.models.team import Team

        own = self.team_pks(kinds=SELLS, on=on)
        return Team.objects.standing(on=on).filter(pk__in=own)

    def teams_in_reach(self, *, on: date) -> TeamQuerySet:
        """Teams whose scoreboard this person may open: sold in, run, or below one that is run."""
        from touchline.people.models.team import Team

        return Team.objects.filter(pk__in=self.team_pks_in_reach(on=on))

    def team_pks_in_reach(self, *, on: date) -> frozenset[int]:
        """The same teams by primary key, of those that stand on the day."""
        from touchline.people.models.team_tree import tree_on

        sold_in = self.team_pks(kinds=SELLS, on=on)
        return (sold_in | self._pks_run(on=on)) & tree_on(day=on).hung.keys()

    def _pks_run(self, *, on: date) -> frozenset[int]:
        from touchline.people.models.team_tree import tree_on

        own = self.team_pks(kinds=RUNS_A_TEAM, on=on)
        children = tree_on(day=on).children if own else {}
        return own.union(*(tree.below(pk, children=children) for pk in own))

    def manages(self, other: Person, *, on: date) -> bool:
        """Whether `other` reports to this person directly on a day."""
        manager = other.manager(on=on)
        return manager is not None and manager.pk == self._person.pk

    def team_pks(self, *, kinds: frozenset[SeatKind], on: date) -> frozenset[int]:
        """Teams in which this person holds such a seat, by primary key; nothing below them."""
        held = self._person.seats_held(on=on)
        return frozenset(team for kind, team in held if team is not None and kind in kinds)

    @property
    def _person(self) -> Person:
        return cast("Person", self)
