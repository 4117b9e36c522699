"""Applying a roster: persons, teams, seats and lines in one transaction, or none of them."""

from dataclasses import dataclass
from datetime import date, datetime

from touchline.people.models.crm_identity import CrmIdentity
from touchline.people.models.person import Person
from touchline.people.models.reporting_line import drawn_unless_a_circle, managers_on
from touchline.people.models.seat import Seat
from touchline.people.models.team import Team, found
from touchline.people.rules.roster import Known, Roster, in_team_tree
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn


@dataclass(frozen=True)
class Joined:
    """How many of each were added or changed."""

    persons: int
    teams: int
    seats: int
    lines: int


def known_people() -> tuple[Known, ...]:
    """Everyone here, with the CRM keys linked to them. Two queries."""
    people = Person.objects.all().prefetch_related("crm_identities")
    return tuple(
        Known(
            key=person.key,
            email=person.email,
            person_keys=frozenset(one.person_key for one in person.crm_identities.all()),
        )
        for person in people
    )


def join(roster: Roster, *, since: date, by: Actor, at: datetime) -> Joined:
    """Write what the roster says, from `since` on. Doing it twice changes nothing more."""
    with in_turn():
        persons, enrolled = _persons(roster, by=by, at=at)
        teams, founded = _teams(roster, since=since, by=by, at=at)
        seats = 0
        for key, person in persons.items():
            kind, team = roster.seats[key], teams.get(roster.teams.get(key, ""))
            if person.seats.held(on=since).filter(kind=kind).exists():
                continue  # seats are the administrator's once they are taken
            where = team if in_team_tree(kind) else None
            Seat.objects.take(person, kind=kind, team=where, since=since, by=by, at=at)
            seats += 1
        lines = _lines(roster, persons, since=since, by=by, at=at)
    return Joined(persons=enrolled, teams=founded, seats=seats, lines=lines)


def _persons(roster: Roster, *, by: Actor, at: datetime) -> tuple[dict[str, Person], int]:
    """CRM key → person here, and how many were enrolled; one who came in meanwhile is not again."""
    here = {person.key: person for person in Person.objects.filter(key__in=roster.links.values())}
    persons = {crm: here[key] for crm, key in roster.links.items()}
    listed = [row.person_key for row in roster.newcomers]
    linked = CrmIdentity.objects.filter(person_key__in=listed).select_related("person")
    persons |= {identity.person_key: identity.person for identity in linked}
    new = [row for row in roster.newcomers if row.person_key not in persons]
    for row in new:
        persons[row.person_key] = Person.objects.enrol(name=row.name, email=row.email, by=by, at=at)
    for crm, person in persons.items():
        CrmIdentity.objects.link(person, person_key=crm, by=by, at=at)
    return persons, len(new)


def _teams(roster: Roster, *, since: date, by: Actor, at: datetime) -> tuple[dict[str, Team], int]:
    """CRM team → team here, for teams of the tree; new ones are founded and hung in place."""
    names = {team for key, team in roster.teams.items() if in_team_tree(roster.seats[key])}
    teams = {team.crm_key: team for team in Team.objects.filter(crm_key__in=names)}
    new = sorted(names - set(teams))
    for name in new:
        teams[name] = found(name=name, parent=None, since=since, by=by, at=at)
        teams[name].rename(name=name, crm_key=name, by=by, at=at)
    for child, parent in roster.parents.items():
        if child in new and parent in teams:
            teams[child].hang_below(teams[parent], since=since, by=by, at=at)
    return teams, len(new)


def _lines(
    roster: Roster, persons: dict[str, Person], *, since: date, by: Actor, at: datetime
) -> int:
    """Draw the lines that differ from those that stand; one that closes a circle is left out."""
    wanted: dict[Person, Person] = {}
    for crm, boss in roster.lines.items():
        # Someone with two CRM keys has one line here: the first that the CRM lists.
        if crm in persons and boss in persons and persons[crm] != persons[boss]:
            wanted.setdefault(persons[crm], persons[boss])
    standing = managers_on(day=since)
    waiting = [who for who, boss in wanted.items() if standing.get(who.pk) != boss.pk]
    drawn = 0
    while waiting:
        # A line may be free only once another one has moved: whoever is refused is tried again.
        refused = [
            who
            for who in waiting
            if not drawn_unless_a_circle(who, wanted[who], since=since, by=by, at=at)
        ]
        if len(refused) == len(waiting):
            break
        drawn += len(waiting) - len(refused)
        waiting = refused
    return drawn
