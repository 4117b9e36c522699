"""Who stands in one line with whom: as if everyone were walked through, without walking it."""

import random
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from touchline.people.models import Person, ReportingLine, Seat
from touchline.people.models.reporting_line import managers_on
from touchline.people.models.team_tree import tree_on
from touchline.people.rules.tree import above, below, children_of, upwards
from touchline.people.seats import IN_TEAM_TREE, RUNS_A_TEAM
from touchline.room.models.line import in_line_with
from touchline.witness.actor import SYSTEM

MANY = 40


def walked(person: int) -> set[int]:
    """Everyone in one line with a person, by all lines and all seats there are."""
    managers, tree = managers_on(day=TODAY), tree_on(day=TODAY)
    found = {*above(person, parents=managers), *below(person, children=children_of(managers))}
    held = Seat.objects.held(on=TODAY).filter(kind__in=IN_TEAM_TREE, team__isnull=False)
    seats = list(held.values_list("person_id", "kind", "team_id"))
    own = [(kind, team) for one, kind, team in seats if one == person]
    higher = {step for _, team in own for step in upwards(team, parents=tree.parents)}
    run = {team for kind, team in own if kind in RUNS_A_TEAM}
    lower = run.union(*(below(team, children=tree.children) for team in run))
    found |= {one for one, kind, team in seats if kind in RUNS_A_TEAM and team in higher}
    return (found | {one for one, _, team in seats if team in lower}) - {person}


def a_company(number: int, *, chance: random.Random) -> list[Person]:
    """People with lines that were drawn, changed and taken back, and some with seats."""
    people = [
        Person.objects.enrol(name=f"P {place}", email=f"p{place}@x.example", by=SYSTEM, at=NOW)
        for place in range(number)
    ]
    for place, person in enumerate(people[1:], 1):
        for since in (LONG_AGO, TODAY - timedelta(days=chance.randrange(9)), TODAY):
            manager = people[chance.randrange(place)]
            line = ReportingLine.objects.create(person=person, manager=manager, since=since)
            if chance.random() < 0.5:
                line.correct(by=SYSTEM, at=NOW)
    return people


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_it_is_what_walking_through_everyone_finds(cast: Cast, seed: int) -> None:
    chance = random.Random(seed)
    people = a_company(12, chance=chance)
    teams = [cast.leith, cast.rotterdam, cast.north_sea, cast.northlight]
    for person in chance.sample(people, 8):
        kind = chance.choice(sorted(IN_TEAM_TREE))
        team = chance.choice(teams)
        Seat.objects.take(person, kind=kind, team=team, since=TODAY, by=SYSTEM, at=NOW)
    everyone = list(Person.objects.values_list("pk", flat=True))
    asked = {one: set(in_line_with(one, everyone, on=TODAY)) for one in everyone}
    assert asked == {one: walked(one) for one in everyone}


def rows_and_queries(person: Person, other: Person) -> tuple[int, int]:
    """How many lines are read for two people, and with how many questions."""
    with CaptureQueriesContext(connection) as asked:
        in_line_with(person.pk, [other.pk], on=TODAY)
    lines = next(one["sql"] for one in asked.captured_queries if "RECURSIVE" in one["sql"])
    with connection.cursor() as cursor:
        cursor.execute(lines)
        return len(cursor.fetchall()), len(asked)


def test_a_larger_company_makes_it_no_longer(cast: Cast) -> None:
    before = rows_and_queries(cast.mairi, cast.tomasz)
    people = a_company(MANY, chance=random.Random(4))
    ReportingLine.objects.draw(people[0], cast.dana, since=TODAY, by=SYSTEM, at=NOW)
    assert rows_and_queries(cast.mairi, cast.tomasz) == before


def test_old_lines_that_go_in_a_circle_are_walked_once(cast: Cast) -> None:
    ReportingLine.objects.create(person=cast.amara, manager=cast.mairi, since=TODAY)
    assert in_line_with(cast.mairi.pk, [cast.dana.pk], on=TODAY) == {cast.dana.pk}
