"""Everyone in the demo company: the cast, and colleagues whose names fit their city."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from touchline.demo.cast import CAST, Member
from touchline.demo.company.frame import Frame
from touchline.demo.company.names import address, draw_name
from touchline.demo.company.places import LEADER_OF, ROOT, TEAMS, Team
from touchline.demo.company.seasons import on_or_after, on_or_before


@dataclass(frozen=True)
class Person:
    """One row of people.csv. `left_on` is the last working day; None for whoever is still here."""

    person_key: str
    name: str
    email: str
    team: str
    manager_key: str
    seat: str
    started_on: date
    left_on: date | None = None


@dataclass(frozen=True)
class _Turnover:
    """One seller left a team and another came, both told in days before today."""

    left: int
    joined: int


TURNOVER: dict[str, _Turnover] = {
    "Rotterdam": _Turnover(left=400, joined=340),
    "Porto": _Turnover(left=130, joined=75),
}

_PARTNERS = {"Customer success": ("Porto", "Leith", "Malmö"), "Marketing": ("Rotterdam", "Galway")}
"""Partner teams, with the city that lends a name to each colleague of the one in the cast."""


def staff(frame: Frame) -> tuple[Person, ...]:
    """Everyone who worked here within the longest history, leaders first, then team by team.

    The same for every `since`. Names are unique, and so are keys and addresses.
    """
    return tuple(_Staffing(frame).everyone())


class _Staffing:
    """Hires people one after another, so that no name is given twice."""

    def __init__(self, frame: Frame) -> None:
        self.today = frame.today
        self.chance = frame.chance("people")
        self.taken = {address(member.name) for member in CAST}
        self.given: set[tuple[str, str]] = set()

    def everyone(self) -> Iterator[Person]:
        for member in CAST:
            if member.seat not in ("seller", "manager"):
                yield self._from_cast(member, _line_of(member))
        for name, cities in _PARTNERS.items():
            for city in cities:
                yield self._hire(city, team=name, seat="partner", manager_key="")
        for team in TEAMS:
            yield from self._team(team)

    def _team(self, team: Team) -> Iterator[Person]:
        """The manager first, then today's sellers, then whoever left."""
        known = [member for member in CAST if member.team == team.name]
        boss = LEADER_OF[team.region]
        managers = [self._from_cast(one, boss) for one in known if one.seat == "manager"]
        manager = (managers or [self._hire(team.name, seat="manager", manager_key=boss)])[0]
        yield manager
        sellers = [one for one in known if one.seat == "seller"]
        for member in sellers:
            yield self._from_cast(member, manager.person_key)
        turnover = TURNOVER.get(team.name)
        for _ in range(team.sellers - len(sellers) - (turnover is not None)):
            yield self._hire(team.name, manager_key=manager.person_key)
        if turnover:
            joined = on_or_after(self.today - timedelta(days=turnover.joined))
            left = on_or_before(self.today - timedelta(days=turnover.left))
            yield self._hire(team.name, manager_key=manager.person_key, started_on=joined)
            yield self._hire(team.name, manager_key=manager.person_key, left_on=left)

    def _from_cast(self, one: Member, manager_key: str) -> Person:
        start = _long_ago(self.today, self.chance)
        return Person(one.key, one.name, one.email, one.team, manager_key, one.seat, start)

    def _hire(
        self,
        city: str,
        *,
        manager_key: str,
        team: str = "",
        seat: str = "seller",
        started_on: date | None = None,
        left_on: date | None = None,
    ) -> Person:
        """A new colleague with a name that nobody has yet; `team` is the city's if not named."""
        team = team or city
        name = self._new_name(city, team=team)
        email = f"{address(name)}@northlight.example"
        start = started_on or _long_ago(self.today, self.chance)
        key = email.partition("@")[0]
        return Person(key, name, email, team, manager_key, seat, start, left_on)

    def _new_name(self, city: str, *, team: str) -> str:
        """A name whose address is free, and whose first name nobody else in the team has."""
        while True:
            name = draw_name(city, chance=self.chance)
            given, _, _ = name.partition(" ")
            if address(name) not in self.taken and (team, given) not in self.given:
                self.taken.add(address(name))
                self.given.add((team, given))
                return name


def _line_of(member: Member) -> str:
    """Whom somebody outside the eight teams reports to; coaches and partners to nobody in sales."""
    if member.seat == "admin" or (member.team in LEADER_OF and member.team != ROOT):
        return LEADER_OF[ROOT]
    return ""


def _long_ago(today: date, chance: Random) -> date:
    """A first day well before the history opens, up to eleven years ago."""
    return on_or_after(today - timedelta(days=chance.randint(1100, 4000)))
