"""Which reviews someone takes part in, as a query: those they prepare for and those they lead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from touchline.floor.models import Card, Review
from touchline.floor.models.review import ReviewQuerySet
from touchline.floor.models.review_table import teams_joined
from touchline.people.models import Person
from touchline.people.models.reporting_line import reports_on
from touchline.people.seats import RUNS_A_TEAM


@dataclass(frozen=True)
class Sides:
    """What decides on it, by primary keys: oneself, direct reports, teams run and joined."""

    person: int
    reports: frozenset[int]
    runs: frozenset[int]
    joins: frozenset[int]

    def leads(self, review: Review) -> bool:
        return review.team_id in self.runs or review.person_id in self.reports

    def prepares(self, review: Review) -> bool:
        return review.team_id in self.joins or review.person_id == self.person


def sides_of(person: Person, *, on: date) -> Sides:
    """At most three queries."""
    return Sides(
        person.pk,
        frozenset(reports_on(person.pk, day=on)),
        person.team_pks(kinds=RUNS_A_TEAM, on=on),
        teams_joined(person, on=on),
    )


def reviews_of(sides: Sides) -> ReviewQuerySet:
    """Everything that `sitting` opens to the person on the same day."""
    return Review.objects.filter(
        Q(person__in={sides.person, *sides.reports}) | Q(team__in=sides.runs | sides.joins)
    )


def card_to(sides: Sides, key: str) -> Card | None:
    """A submitted card: one's own, or of a review that one leads. One query."""
    found = Card.objects.submitted().filter(key=key).select_related("review").first()
    if found is None:
        return None
    own = found.person_id == sides.person
    return found if own or sides.leads(found.review) else None
