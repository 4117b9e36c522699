"""A seat: what a person does, in or for which team, from when to when."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models

from touchline.people.models.person import Person
from touchline.people.models.team import Team
from touchline.people.seats import SeatKind
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class SeatQuerySet(models.QuerySet["Seat"]):
    def held(self, *, on: date) -> SeatQuerySet:
        return self.filter(since__lte=on).filter(models.Q(until=None) | models.Q(until__gt=on))

    def that_stay(self, *, kind: str, on: date) -> SeatQuerySet:
        """Seats of a kind that are held, have no end yet, and whose person can sign in."""
        return self.held(on=on).filter(kind=kind, until=None, person__deactivation=None)

    def last_administrator(self, person: Person, *, on: date) -> bool:
        """Whether this person alone could let anyone in again."""
        staying = self.that_stay(kind=SeatKind.ADMIN, on=on)
        own = staying.filter(person=person)
        return own.exists() and not staying.exclude(person=person).exists()

    def take(
        self, person: Person, *, kind: str, team: Team | None, since: date, by: Actor, at: datetime
    ) -> Seat:
        """Give a person a seat from a day on; holding it already is no error."""
        with in_turn():
            same = self.held(on=since).filter(person=person, kind=kind, team=team).first()
            if same is not None:
                return same
            seat = self.create(person=person, kind=kind, team=team, since=since)
            note(act=f"people.seat.taken.{kind}", by=by, kind="person", key=person.key, at=at)
        return seat


class Seat(models.Model):
    """A seller sells in `team`; a manager or leader runs it; the other kinds need none.

    `until` is the first day on which the seat is no longer held.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="seats")
    kind = models.CharField(max_length=10, choices=SeatKind)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="seats")
    since = models.DateField()
    until = models.DateField(null=True)

    objects = SeatQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]
        indexes = [models.Index(fields=["kind", "team"])]

    def __str__(self) -> str:
        return f"{self.person}: {self.kind}"

    def leave(self, *, on: date, by: Actor, at: datetime) -> None:
        """Give the seat up: `on` is the first day without it."""
        if self.until is not None and self.until <= on:
            return  # it has ended already; a later day would give it back
        with in_turn():
            self.until = on
            self.save(update_fields=["until"])
            note(
                act=f"people.seat.left.{self.kind}",
                by=by,
                kind="person",
                key=self.person.key,
                at=at,
            )
