"""The secret address under which a calendar reads a person's reviews: revocable, kept as a hash."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.kit.ids import new_key
from touchline.kit.secret_words import hashed, new_secret, read, same, written
from touchline.people.models import Person
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

PREFIX = "calendar"


class CalendarAddresses(models.QuerySet["CalendarAddress"]):
    def make(self, person: Person, *, by: Actor, at: datetime) -> str:
        """The words of a new address, shown once; an earlier one opens nothing from now on."""
        secret = new_secret()
        with in_turn():
            self.filter(person=person).delete()
            address = self.create(person=person, hash=hashed(secret), made_at=at)
            note(act="floor.calendar.made", by=by, kind="person", key=person.key, at=at)
        return written(PREFIX, address.key, secret)

    def shown(self, words: str) -> CalendarAddress | None:
        """The address that these words are, if its person can still sign in. One query."""
        known = read(PREFIX, words)
        if known is None:
            return None
        key, secret = known
        here = self.filter(key=key, person__deactivation=None).select_related("person").first()
        return here if here is not None and same(secret, here.hash) else None

    def revoke(self, person: Person, *, by: Actor, at: datetime) -> None:
        """Whoever still has the address gets nothing from now on."""
        with in_turn():
            if self.filter(person=person).delete()[0]:
                note(act="floor.calendar.revoked", by=by, kind="person", key=person.key, at=at)


class CalendarAddress(models.Model):
    """One a person. Who has the words reads the person's reviews: the page says so."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="calendar_address")
    hash = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    objects = CalendarAddresses.as_manager()

    def __str__(self) -> str:
        return f"calendar of {self.person}"
