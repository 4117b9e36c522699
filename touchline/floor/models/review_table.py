"""Who brings a card to a team’s review: its sellers, else who runs the teams right below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import OuterRef, Subquery

from touchline.people.models import Person, ReportingLine, Seat
from touchline.people.models.team_tree import tree_on
from touchline.people.seats import IN_TEAM_TREE, RUNS_A_TEAM, SELLS, SeatKind


def tables_of(teams: Collection[int], *, on: date) -> Mapping[int, frozenset[int]]:
    """Team → persons at its table on a day, all by primary keys. One query, none for no team.

    Sellers and managers never sit at the same one: what a manager says of a team is not for a team
    beside it to read. Who runs the team itself leads, and is there only if they sell in it too.
    """
    children = tree_on(day=on).children if teams else {}
    asked = {*teams, *(below for team in teams for below in children.get(team, ()))}
    held: defaultdict[tuple[int | None, bool], set[int]] = defaultdict(set)
    for team, kind, person in _seats(asked, on=on) if asked else ():
        held[team, kind in RUNS_A_TEAM].add(person)

    def managers(team: int) -> set[int]:
        below = (held[child, True] for child in children.get(team, ()))
        return set().union(*below) - held[team, True]

    return {team: frozenset(held[team, False] or managers(team)) for team in teams}


def at_the_table(team: int, *, on: date) -> tuple[tuple[Person, ...], bool]:
    """Who brings a card to the review of a team, by name, and whether they are managers.

    Each has a `boss`, by primary key, on that day. One query; two more where nobody sells.
    """
    lines = ReportingLine.objects.standing().filter(person=OuterRef("pk"), since__lte=on)
    latest = lines.order_by("-since", "-pk").values("manager")[:1]
    active = Person.objects.active().annotate(boss=Subquery(latest))
    seats = Seat.objects.held(on=on).filter(team=team, kind=SeatKind.SELLER)
    sellers = tuple(active.filter(pk__in=seats.values("person")).named())
    if sellers:
        return sellers, False
    return tuple(active.filter(pk__in=tables_of([team], on=on)[team]).named()), True


def teams_joined(person: Person, *, on: date) -> frozenset[int]:
    """Teams in whose review a person brings a card, by primary key. One query for who runs one."""
    sells, runs = person.team_pks(kinds=SELLS, on=on), person.team_pks(kinds=RUNS_A_TEAM, on=on)
    if not (sells or runs):
        return frozenset()
    tree = tree_on(day=on)
    above = {tree.parents.get(team) for team in runs} - runs
    tables = tables_of({team for team in above if team}, on=on)
    joined = {team for team, there in tables.items() if person.pk in there}
    return frozenset(team for team in sells | joined if team in tree.hung)


def _seats(teams: Collection[int], *, on: date) -> list[tuple[int | None, str, int]]:
    seats = Seat.objects.held(on=on).filter(
        team__in=teams, kind__in=IN_TEAM_TREE, person__deactivation=None
    )
    return list(seats.values_list("team_id", "kind", "person_id"))
