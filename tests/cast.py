"""Everyone who appears in the tests: the cast of the demo company, and who should see nothing.

Leith and Rotterdam are teams of the region North Sea; Trieste lies in another region.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from touchline.demo.cast import CAST as DEMO
from touchline.demo.cast import Member
from touchline.people.models import (
    CrmIdentity,
    Organisation,
    Person,
    ReportingLine,
    Seat,
    Team,
)
from touchline.people.models.team import found
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says, to_switch
from touchline.witness.actor import SYSTEM

NOW = datetime(2026, 3, 18, 9, 30, tzinfo=UTC)  # a Wednesday
TODAY = NOW.date()
LONG_AGO = date(2024, 1, 1)
PASSWORD = "a lighthouse keeper counts ships"

# The operator is not a person of the company: Ruth holds the database in her hands. She reads rows
# and backups, never a page; tests play her with SQL.
OPERATOR = "ruth"


@dataclass(frozen=True)
class Cast:
    """The persons and teams that tests name."""

    dana: Person  # manages Leith
    mairi: Person  # sells in Leith, reports to Dana, does not trust the company yet
    callum: Person  # sells in Leith, reports to Dana
    sander: Person  # manages Rotterdam: a stranger to Leith
    femke: Person  # sells in Rotterdam: a stranger to everyone in Leith
    tomasz: Person  # coaches, outside every reporting line
    grete: Person  # leads the region North Sea, above Dana and Sander
    amara: Person  # leads it all
    beatriz: Person  # customer success: a partner, sees no scoreboard
    noor: Person  # administers: sees people and imports, no scoreboard
    leith: Team
    rotterdam: Team
    north_sea: Team
    northlight: Team


REPORTS_TO = {
    "mairi": "dana",
    "callum": "dana",
    "femke": "sander",
    "dana": "grete",
    "sander": "grete",
    "grete": "amara",
}
NAMES = (
    "dana",
    "mairi",
    "callum",
    "sander",
    "femke",
    "tomasz",
    "grete",
    "amara",
    "beatriz",
    "noor",
)


def assemble() -> Cast:
    """Seat the cast as the demo does, in the database of the test."""
    members = {member.key: member for member in DEMO}
    Organisation.the().describe(
        name="Northlight Instruments", zone="Europe/London", fiscal_year_starts=1, by=SYSTEM, at=NOW
    )
    teams = _teams()
    people = {name: _seated(members[name], teams) for name in NAMES}
    for name, manager in REPORTS_TO.items():
        ReportingLine.objects.draw(people[name], people[manager], since=LONG_AGO, by=SYSTEM, at=NOW)
    for part in to_switch():
        PartSwitch.objects.switch(
            part.key, team=None, says=Says.ON, since=LONG_AGO, by=SYSTEM, at=NOW
        )
    return Cast(
        **people,
        leith=teams["Leith"],
        rotterdam=teams["Rotterdam"],
        north_sea=teams["North Sea"],
        northlight=teams["Northlight"],
    )


def _teams() -> dict[str, Team]:
    teams: dict[str, Team] = {}
    for name, above in (
        ("Northlight", None), ("North Sea", "Northlight"),
        ("Leith", "North Sea"), ("Rotterdam", "North Sea"),
    ):  # fmt: skip
        parent = teams[above] if above else None
        teams[name] = found(name=name, parent=parent, since=LONG_AGO, by=SYSTEM, at=NOW)
        teams[name].rename(name=name, crm_key=name, by=SYSTEM, at=NOW)
    return teams


def _seated(member: Member, teams: dict[str, Team]) -> Person:
    person = Person.objects.enrol(name=member.name, email=member.email, by=SYSTEM, at=NOW)
    Seat.objects.take(
        person, kind=member.seat, team=teams.get(member.team), since=LONG_AGO, by=SYSTEM, at=NOW
    )
    CrmIdentity.objects.link(person, person_key=member.key, by=SYSTEM, at=NOW)
    return person
