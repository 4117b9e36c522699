"""Who stands in one reporting line with whom, by the tree of a day; and who may coach whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from touchline.people.models import Person, ReportingLine, Seat
from touchline.people.models.team_tree import parents_on
from touchline.people.rules.tree import above, upwards
from touchline.people.seats import IN_TEAM_TREE, RUNS_A_TEAM, SeatKind
from touchline.room.models.profile import Profile
from touchline.wall.switched import switches_on

CLEAN = "clean"
DECLARED = "declared"


def in_line_with(person: int, others: Iterable[int], *, on: date) -> frozenset[int]:
    """Who of these leads this person or is led by them, near or far; by primary keys.

    By the lines from person to person, and by the seats of the teams. Two queries, of these people
    and of who ever stood above them: what a company has beside them is not read.
    """
    asked = frozenset(others) - {person}
    if not asked:
        return frozenset()
    managers = _managers_of({person, *asked}, on=on)
    seats = _seats_of({person, *asked}, on=on)

    def leads(one: int, other: int) -> bool:
        return one in above(other, parents=managers) or not seats[one].runs.isdisjoint(
            seats[other].below
        )

    return frozenset(one for one in asked if leads(one, person) or leads(person, one))


_EVER_ABOVE: Final = """
WITH RECURSIVE above (person) AS (
    SELECT id FROM people_person WHERE id IN (%s)
    UNION
    SELECT manager_id FROM people_reportingline JOIN above ON person_id = person
) SELECT person FROM above WHERE person IS NOT NULL
"""


def _managers_of(people: Collection[int], *, on: date) -> dict[int, int | None]:
    """Person → manager on a day, of these people and of everyone who ever stood above them."""
    ever = RawSQL(_EVER_ABOVE % ", ".join(["%s"] * len(people)), tuple(people))  # noqa: S611 - marks
    lines = ReportingLine.objects.standing().filter(since__lte=on, person__in=ever)
    return dict(lines.order_by("since", "pk").values_list("person_id", "manager_id"))


@dataclass(frozen=True)
class _Seated:
    """Where someone sits in the tree of teams: the teams they run, and all that they are below."""

    runs: frozenset[int]
    below: frozenset[int]


def _seats_of(people: Iterable[int], *, on: date) -> dict[int, _Seated]:
    parents = parents_on(day=on)
    held: dict[int, list[tuple[str, int]]] = {one: [] for one in people}
    seats = Seat.objects.held(on=on).filter(kind__in=IN_TEAM_TREE, person__in=held)
    for one, kind, team in seats.values_list("person_id", "kind", "team_id"):
        if team:
            held[one].append((kind, team))
    return {
        one: _Seated(
            runs=frozenset(team for kind, team in own if kind in RUNS_A_TEAM),
            below=frozenset(step for _, team in own for step in upwards(team, parents=parents)),
        )
        for one, own in held.items()
    }


def coaches_for(person: Person, *, on: date) -> list[tuple[Person, str]]:
    """Whom a person may ask, with the kind of room it would be: coaches by name, then the manager.

    Where no coach stands outside their line, those who offer to coach in exchange count as coaches.
    Only those for whom the room is switched on.
    """
    held = Seat.objects.held(on=on).filter(kind=SeatKind.COACH)
    coaches = _outside(person, held.values("person"), on=on)
    if not coaches:
        coaches = _outside(person, Profile.objects.in_exchange().values("person"), on=on)
    found = [(one, CLEAN) for one in coaches]
    manager = person.manager(on=on)
    if manager is not None and manager.is_active:
        found.append((manager, DECLARED))
    here = with_the_part([one.pk for one, _ in found], on=on)
    return [(one, kind) for one, kind in found if one.pk in here]


def _outside(person: Person, asked: QuerySet[Any, Any], *, on: date) -> list[Person]:
    """Of these primary keys, who is here and in no line with this person, in either direction."""
    named = list(Person.objects.active().filter(pk__in=asked).exclude(pk=person.pk).named())
    near = in_line_with(person.pk, [one.pk for one in named], on=on)
    return [one for one in named if one.pk not in near]


def may_coach(coach: Person, coachee: Person, *, on: date) -> str:
    """The kind of room that the two could open today; empty if none."""
    kinds = {one.pk: kind for one, kind in coaches_for(coachee, on=on)}
    return kinds.get(coach.pk, "")


def with_the_part(people: Iterable[int], *, on: date) -> frozenset[int]:
    """Of these people, those for whom the room is on; two queries for all of them."""
    switches = switches_on(day=on)
    teams: dict[int, set[int | None]] = {one: set() for one in people}
    held = Seat.objects.held(on=on).filter(person__in=teams, team__in=switches.parents)
    for one, team in held.values_list("person_id", "team_id"):
        teams[one].add(team)
    on_for = {one: [switches.of_team(team) for team in own or {None}] for one, own in teams.items()}
    return frozenset(one for one, parts in on_for.items() if any("room" in keys for keys in parts))
