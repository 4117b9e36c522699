"""Who stands in one reporting line with whom, by the tree of a day; and who may coach whom."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from touchline.people.models import Person, Seat
from touchline.people.models.reporting_line import managers_on
from touchline.people.models.team_tree import tree_on
from touchline.people.rules.tree import above, below, children_of, upwards
from touchline.people.seats import IN_TEAM_TREE, RUNS_A_TEAM, SeatKind
from touchline.wall.switched import switches_on

CLEAN = "clean"
DECLARED = "declared"


def people_in_line(person: int, *, on: date) -> frozenset[int]:
    """Whoever leads this person or is led by them, near or far; by primary keys.

    By the lines from person to person, and by the seats of the teams. If one stands in the line of
    another, so does the other in theirs.
    """
    managers = managers_on(day=on)
    by_lines = {*above(person, parents=managers), *below(person, children=children_of(managers))}
    return frozenset(by_lines | _by_teams(person, on=on)) - {person}


def _by_teams(person: int, *, on: date) -> set[int]:
    tree = tree_on(day=on)
    seats = Seat.objects.held(on=on).filter(kind__in=IN_TEAM_TREE, team__isnull=False)
    own = list(seats.filter(person_id=person).values_list("kind", "team_id"))
    higher = {step for _, team in own if team for step in upwards(team, parents=tree.parents)}
    run = {team for kind, team in own if team and kind in RUNS_A_TEAM}
    lower = run.union(*(below(team, children=tree.children) for team in run))
    leads = seats.filter(kind__in=RUNS_A_TEAM, team__in=higher)
    led = seats.filter(team__in=lower)
    return {*leads.values_list("person_id", flat=True), *led.values_list("person_id", flat=True)}


def coaches_for(person: Person, *, on: date) -> list[tuple[Person, str]]:
    """Whom a person may ask, with the kind of room it would be: coaches by name, then the manager.

    Only those for whom the room is switched on.
    """
    near = people_in_line(person.pk, on=on) | {person.pk}
    held = Seat.objects.held(on=on).filter(kind=SeatKind.COACH)
    outside = Person.objects.active().filter(pk__in=held.values("person")).exclude(pk__in=near)
    found = [(one, CLEAN) for one in outside.named()]
    manager = person.manager(on=on)
    if manager is not None and manager.is_active:
        found.append((manager, DECLARED))
    here = _with_the_part([one.pk for one, _ in found], on=on)
    return [(one, kind) for one, kind in found if one.pk in here]


def may_coach(coach: Person, coachee: Person, *, on: date) -> str:
    """The kind of room that the two could open today; empty if none."""
    kinds = {one.pk: kind for one, kind in coaches_for(coachee, on=on)}
    return kinds.get(coach.pk, "")


def _with_the_part(people: Iterable[int], *, on: date) -> frozenset[int]:
    """Of these people, those for whom the room is on; two queries for all of them."""
    switches = switches_on(day=on)
    teams: dict[int, set[int | None]] = {one: set() for one in people}
    held = Seat.objects.held(on=on).filter(person__in=teams, team__in=switches.parents)
    for one, team in held.values_list("person_id", "team_id"):
        teams[one].add(team)
    on_for = {one: [switches.of_team(team) for team in own or {None}] for one, own in teams.items()}
    return frozenset(one for one, parts in on_for.items() if any("room" in keys for keys in parts))
