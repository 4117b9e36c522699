"""Teams below: how many of how many have prepared this week. Names nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from django.db.models import Q

from touchline.floor.models import Card, Review
from touchline.floor.views.review.weeks import teams_led
from touchline.people.models import Seat
from touchline.people.seats import SeatKind
from touchline.wall.audiences import PersonRequest

FEWEST = 3
"""A total of fewer people would be one of a person."""


@dataclass(frozen=True)
class Total:
    """How many of a team have prepared, of how many who have a review."""

    name: str
    prepared: int
    of: int


def totals(request: PersonRequest, week: date) -> list[Total]:
    """Teams below those one runs oneself: “5 of 6 prepared”, where there are enough people."""
    below = request.person.teams_run(on=request.day).exclude(pk__in=teams_led(request))
    seats = Seat.objects.held(on=request.day).filter(team__in=below, kind=SeatKind.SELLER)
    sells: defaultdict[tuple[str, int | None], set[int]] = defaultdict(set)
    found = seats.filter(person__deactivation=None)
    for name, team, who in found.values_list("team__name", "team_id", "person_id"):
        sells[name, team].add(who)
    if not sells:
        return []
    everyone = frozenset().union(*sells.values())
    alone, together = _planned(week, everyone, [team for _name, team in sells])
    cards = Card.objects.prepared().exclude(submission=None)
    prepared = cards.filter(review__week=week, person__in=everyone)
    ready = set(prepared.values_list("person_id", flat=True))
    due = ((name, who if team in together else who & alone) for (name, team), who in sells.items())
    told = [Total(name, len(who & ready), len(who)) for name, who in sorted(due, key=itemgetter(0))]
    return [one for one in told if one.of >= FEWEST]


def _planned(
    week: date, people: Collection[int], teams: Collection[int | None]
) -> tuple[set[int | None], set[int | None]]:
    """Persons, and teams, by primary key, who have a review in a week. One query."""
    whose = Q(person__in=people) | Q(team__in=teams)
    found = list(
        Review.objects.standing().filter(whose, week=week).values_list("person_id", "team_id")
    )
    return {who for who, _team in found}, {team for _who, team in found}
