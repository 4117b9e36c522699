"""Persons, teams and who asks."""

from datetime import date
from typing import Annotated

from ninja import Field, Schema

from touchline.people.models import Person
from touchline.people.models import team as teams

Key = Annotated[str, Field(description="Names it in addresses; it never changes.")]


class Named(Schema):
    """A person or a team: the key, and what it is called today."""

    key: Key
    name: str


def team_named(team: teams.Team) -> Named:
    return Named(key=team.key, name=team.name)


def person_named(person: Person) -> Named:
    return Named(key=person.key, name=person.name)


class Seat(Schema):
    """A seat that is held today."""

    kind: str = Field(description="seller, manager, coach, leader, partner or admin")
    team: Named | None


class Me(Schema):
    """Whose key this is, and what it may do."""

    key: Key
    name: str
    day: date = Field(description="Today, by the organisation's zone.")
    zone: str = Field(description="The zone that the person's moments are shown in.")
    seats: list[Seat]
    parts: list[str] = Field(description="The parts of Touchline that are on for the person.")
    scopes: list[str] = Field(description="What this key may do.")
    ends_on: date = Field(description="The first day on which this key opens nothing.")


class Team(Named):
    """A team whose scoreboard the person may open."""

    above: str | None = Field(description="Key of the team right above it, whoever may read it.")
    parts: list[str] = Field(description="The parts of Touchline that are on for the team.")


class TeamPage(Schema):
    """Teams, by name."""

    items: list[Team]
    next: str | None = Field(description="Send it as `cursor` for what follows; null at the end.")
