"""Leaving: a person who may no longer sign in, since when; undoing it removes the record."""

from datetime import datetime

from django.db import models

from touchline.people.following import has_left
from touchline.people.models.person import Person
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class DeactivationManager(models.Manager["Deactivation"]):
    def create_for(self, person: Person, *, by: Actor, at: datetime) -> "Deactivation":
        """Sessions end at once; and whoever has left is nobody to a session that was missed."""
        with in_turn():
            record, made = self.get_or_create(person=person, defaults={"at": at})
            if made:
                note(act="people.person.deactivated", by=by, kind="person", key=person.key, at=at)
                has_left(person, at)
        return record


class Deactivation(models.Model):
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="deactivation")
    at = models.DateTimeField()

    objects = DeactivationManager()

    def __str__(self) -> str:
        return f"{self.person} left"

    def undo(self, *, by: Actor, at: datetime) -> None:
        """The person may sign in again, with seats and lines as they were."""
        with in_turn():
            key = self.person.key
            self.delete()
            note(act="people.person.reactivated", by=by, kind="person", key=key, at=at)
