"""Who may hold a talk with a team: who runs it, or a colleague from outside its line."""

from __future__ import annotations

from datetime import date

from touchline.people.models import Person, Seat, Team
from touchline.people.models.person import PersonQuerySet
from touchline.people.models.team_tree import tree_on
from touchline.people.rules.tree import upwards
from touchline.people.seats import RUNS_A_TEAM, SeatKind

MAY_HOLD = frozenset({SeatKind.COACH, *RUNS_A_TEAM})


def who_runs(team: Team, *, on: date) -> PersonQuerySet:
    """Who has a manager’s or a leader’s seat in this very team."""
    seats = Seat.objects.held(on=on).filter(kind__in=RUNS_A_TEAM, team=team)
    return Person.objects.active().filter(pk__in=seats.values("person")).named()


def from_outside(team: Team, *, on: date) -> PersonQuerySet:
    """Coaches, and managers of other teams: nobody with a seat in the team or above it."""
    line = upwards(team.pk, parents=tree_on(day=on).parents)
    held = Seat.objects.held(on=on)
    able, near = held.filter(kind__in=MAY_HOLD), held.filter(team__in=line)
    people = Person.objects.active().filter(pk__in=able.values("person"))
    return people.exclude(pk__in=near.values("person")).named()
