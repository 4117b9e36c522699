"""Seats who has a part on the demo's floor, without numbers: the cast, two teams, managers."""

from datetime import timedelta

from tests.cast import LONG_AGO, NOW, TODAY
from touchline.demo.company.frame import Frame
from touchline.demo.company.people import Person as Row
from touchline.demo.company.people import staff
from touchline.demo.company.places import ATLANTIC, NORTH_SEA, ROOT, TEAMS
from touchline.demo.history import SEED
from touchline.people.models import Organisation, Person, ReportingLine, Seat, Team
from touchline.people.models.team import found
from touchline.witness.actor import SYSTEM

WHOLE = ("Leith", "Rotterdam")
"""Teams that everybody of is seated; of the others two sellers are enough."""


def seat_all() -> None:
    """The people of the company as the demo seats them, fewer of those who say nothing."""
    Organisation.the().describe(
        name="Northlight Instruments", zone="Europe/London", fiscal_year_starts=1, currency="EUR",
        by=SYSTEM, at=NOW,
    )  # fmt: skip
    teams = _teams()
    rows = list(_chosen(Frame(seed=SEED, today=TODAY, since=TODAY - timedelta(days=30))))
    people = {row.person_key: _enrolled(row, teams) for row in rows}
    for row in rows:
        if row.manager_key in people:
            ReportingLine.objects.draw(
                people[row.person_key], people[row.manager_key], since=LONG_AGO, by=SYSTEM, at=NOW
            )


def _chosen(frame: Frame) -> list[Row]:
    here = [row for row in staff(frame) if row.left_on is None]
    counted: dict[str, int] = {}
    chosen = []
    for row in here:
        counted[row.team] = counted.get(row.team, 0) + 1
        if row.seat != "seller" or row.team in WHOLE or counted[row.team] < 4:
            chosen.append(row)
    return chosen


def _teams() -> dict[str, Team]:
    top = found(name=ROOT, parent=None, since=LONG_AGO, by=SYSTEM, at=NOW)
    regions = {
        name: found(name=name, parent=top, since=LONG_AGO, by=SYSTEM, at=NOW)
        for name in (NORTH_SEA, ATLANTIC)
    }
    below = {
        one.name: found(
            name=one.name, parent=regions[one.region], since=LONG_AGO, by=SYSTEM, at=NOW
        )
        for one in TEAMS
    }
    return {ROOT: top, **regions, **below}


def _enrolled(row: Row, teams: dict[str, Team]) -> Person:
    person = Person.objects.enrol(name=row.name, email=row.email, by=SYSTEM, at=NOW)
    where = teams.get(row.team)
    Seat.objects.take(person, kind=row.seat, team=where, since=LONG_AGO, by=SYSTEM, at=NOW)
    return person
