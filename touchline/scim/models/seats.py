"""Seats that groups give: taken and left in step with who is in which group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import models, transaction

from touchline.people.models import Person, Seat, Team
from touchline.people.seats import IN_TEAM_TREE, SeatKind
from touchline.scim.models.group import Gift
from touchline.scim.rules import giving
from touchline.scim.rules.portions import portions
from touchline.scim.rules.remarks import Remark
from touchline.witness.actor import Actor

_IN_TEAMS = frozenset(kind.value for kind in IN_TEAM_TREE)


class GivenSeat(models.Model):
    """A seat that the directory answers for. Who held it before a group gave it holds it by the
    group from then on, so that leaving the group ends it."""

    seat = models.OneToOneField(Seat, on_delete=models.CASCADE, related_name="given_by_directory")

    def __str__(self) -> str:
        return f"{self.seat}, by the directory"


def settle(people: Iterable[int], *, by: Actor, at: datetime, today: date) -> frozenset[Remark]:
    """Give and end seats of these people (primary keys) as their groups say today.

    Three queries for five hundred people, and those of the seats that change. The last
    administrator keeps the seat, and that is remarked.
    """
    remarks: set[Remark] = set()
    with transaction.atomic():
        for some in portions(people):
            remarks |= _settle(some, by=by, at=at, today=today)
    return frozenset(remarks)


def _settle(people: Sequence[int], *, by: Actor, at: datetime, today: date) -> frozenset[Remark]:
    wanted = _wanted(people)
    given: dict[int, dict[giving.Wanted, Seat]] = defaultdict(dict)
    held = Seat.objects.held(on=today).filter(person__in=people)
    for seat in held.filter(given_by_directory__isnull=False).select_related("person"):
        given[seat.person_id][giving.Wanted(seat.kind, seat.team_id)] = seat
    new = {pk: wanted[pk] - given[pk].keys() for pk in people}
    persons = Person.objects.get_queryset().in_bulk([pk for pk, seats in new.items() if seats])
    for pk, person in persons.items():
        for one in sorted(new[pk], key=str):
            _give(person, one, by=by, at=at, today=today)
    over = [seat for pk in people for one, seat in given[pk].items() if one not in wanted[pk]]
    return frozenset(remark for seat in over for remark in _end(seat, by=by, at=at, today=today))


def _wanted(people: Sequence[int]) -> dict[int, frozenset[giving.Wanted]]:
    """What the groups of each of these people give together. One query."""
    gifts: dict[int, list[giving.Gift]] = {pk: [] for pk in people}
    rows = Gift.objects.filter(group__memberships__person__in=people)
    for person, kind, team in rows.values_list("group__memberships__person", "kind", "team"):
        if person in gifts:
            gifts[person].append(giving.Gift(kind, team))
    return {pk: giving.seats_wanted(one, in_teams=_IN_TEAMS) for pk, one in gifts.items()}


def _give(person: Person, one: giving.Wanted, *, by: Actor, at: datetime, today: date) -> None:
    team = Team.objects.standing(on=today).filter(pk=one.team).first() if one.team else None
    if one.team and team is None:
        return  # it has ended, and nobody can sit in it
    seat = Seat.objects.take(person, kind=one.kind, team=team, since=today, by=by, at=at)
    GivenSeat.objects.get_or_create(seat=seat)


def _end(seat: Seat, *, by: Actor, at: datetime, today: date) -> tuple[Remark, ...]:
    last = seat.kind == SeatKind.ADMIN and Seat.objects.last_administrator(seat.person, on=today)
    if last:
        return (Remark.ADMINISTRATOR_KEPT,)
    seat.leave(on=today, by=by, at=at)
    return ()
