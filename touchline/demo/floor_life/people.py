"""Who lives on the floor of the demo: the cast, Leith's other sellers, managers, one who left."""

from dataclasses import dataclass
from datetime import timedelta

from touchline.demo.cast import CAST
from touchline.demo.floor_life.days import Days, moment
from touchline.people.models import Deactivation, Person, ReportingLine, Seat, Team
from touchline.witness.actor import SYSTEM

PLACES = ("second", "third", "fourth", "fifth")
"""Leith's sellers who are not of the cast, by name; Mairi is the first, and Callum beside her."""
LEFT = ("Isla Renwick", "isla.renwick@northlight.example")


@dataclass(frozen=True)
class People:
    """Everyone by a short key: the cast's own, a place in Leith, or whose team it is."""

    known: dict[str, Person]
    teams: dict[str, Team]

    def __getitem__(self, key: str) -> Person:
        return self.known[key]

    def __contains__(self, key: object) -> bool:
        return key in self.known

    def sellers(self, team: str, *, days: Days) -> list[Person]:
        """Who sells in a team today, by name."""
        return sellers_of(self.teams[team], days=days)

    def manager(self, team: str, *, days: Days) -> Person:
        """Who runs it today."""
        seats = self.teams[team].seats.held(on=days.today).filter(kind__in=("manager", "leader"))
        return seats.select_related("person").get().person


def sellers_of(team: Team, *, days: Days) -> list[Person]:
    """Who sells in a team today, by name."""
    held = team.seats.held(on=days.today).filter(kind="seller")
    return list(Person.objects.active().filter(seats__in=held).order_by("name"))


def everyone(days: Days) -> People:
    """Those who are here. Whoever left is brought in and goes, if that has not happened yet."""
    here = {person.email: person for person in Person.objects.all()}
    known = {one.key: here[one.email] for one in CAST if one.email in here}
    teams = {team.name: team for team in Team.objects.all()}
    people = People(known, teams)
    others = [one for one in people.sellers("Leith", days=days) if one not in known.values()]
    known |= dict(zip(PLACES, others, strict=False))
    known["left"] = here.get(LEFT[1]) or _came_and_went(people, days)
    return people


def _came_and_went(people: People, days: Days) -> Person:
    """Someone sold in Leith for a year, and left two weeks ago with promises still open."""
    team, dana = people.teams["Leith"], people["dana"]
    began, left = days.today - timedelta(days=400), days.working(-10)
    at, gone = moment(days.working(-270), 9), moment(left, 17)
    person = Person.objects.enrol(name=LEFT[0], email=LEFT[1], by=SYSTEM, at=at)
    seat = Seat.objects.take(person, kind="seller", team=team, since=began, by=SYSTEM, at=at)
    ReportingLine.objects.draw(person, dana, since=began, by=SYSTEM, at=at)
    seat.leave(on=left + timedelta(days=1), by=people["noor"], at=gone)
    Deactivation.objects.create_for(person, by=people["noor"], at=gone)
    return person
