"""Kept rates: of a person, of a team's sellers as a total, and who may be told them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from touchline.floor.models.promise import Promise
from touchline.floor.rules.promises import Course, Rate, kept_rate, state
from touchline.people.models import Person, Seat, Team
from touchline.people.models.reporting_line import reports_on
from touchline.people.models.team_tree import tree_on
from touchline.people.rules import tree
from touchline.people.seats import RUNS_A_TEAM, SeatKind

_DAYS = ("day", "renegotiation__day", "keeping__on", "missed__on", "released__on")


def rates_of(persons: Collection[int], *, first: date, last: date, today: date) -> dict[int, Rate]:
    """Person (by primary key) → the rate of what came due between two days. One query."""
    due = Promise.objects.filter(owner__in=persons).due_between(first, last)
    found: defaultdict[int, list[Course]] = defaultdict(list)
    for owner, *days in due.values_list("owner_id", *_DAYS):
        found[owner].append(Course(*days))
    return {
        person: kept_rate(state(course, today=today) for course in found[person])
        for person in persons
    }


def sellers_of(team: Team, *, on: date) -> frozenset[int]:
    """Who sells in a team or below it on a day, and does not run one, by primary keys."""
    below = tree.below(team.pk, children=tree_on(day=on).children)
    seats = Seat.objects.held(on=on).filter(team__in={team.pk, *below}, person__deactivation=None)
    held = set(seats.values_list("person_id", "kind"))
    running = {person for person, kind in held if kind in RUNS_A_TEAM}
    return frozenset(person for person, kind in held if kind == SeatKind.SELLER) - running


def team_rate(team: Team, *, first: date, last: date, today: date) -> Rate:
    """The sellers of a team, and of those below it, as one total.

    Where only one of them had anything due there is not enough to say: it would be theirs.
    """
    rates = rates_of(sellers_of(team, on=today), first=first, last=last, today=today)
    counted = [one for one in rates.values() if one.cases]
    return sum(counted, Rate(0, 0)) if len(counted) > 1 else Rate(0, 0)


def leads(team: Team, *, on: date) -> tuple[Person, ...]:
    """Who runs the team itself on a day, by name: whose rate is told to all who see it."""
    seats = Seat.objects.held(on=on).filter(
        team=team, kind__in=RUNS_A_TEAM, person__deactivation=None
    )
    pks = set(seats.values_list("person_id", flat=True))
    return tuple(Person.objects.active().filter(pk__in=pks).named())


def told_to(reader: Person, persons: Iterable[Person], *, on: date) -> tuple[Person, ...]:
    """Those whose own rate `reader` may know: their own, their reports', and of who runs a team
    whose scoreboard they may open. Queries do not grow with the persons.
    """
    near = {reader.pk, *reports_on(reader.pk, day=on)}
    reach = reader.team_pks_in_reach(on=on)
    parents = tree_on(day=on).parents
    reached = reach.union(*(tree.above(team, parents=parents) for team in reach))
    runs = Seat.objects.held(on=on).filter(kind__in=RUNS_A_TEAM, team__in=reached)
    public = set(runs.values_list("person_id", flat=True))
    return tuple(one for one in persons if one.pk in near | public)
