"""An owner in the CRM who is no person: a queue, an integration. Nobody is asked about it again."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.kit.ids import new_key
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class SetAsideOwnerManager(models.Manager["SetAsideOwner"]):
    def set_aside(self, person_key: str, *, by: Actor, at: datetime) -> SetAsideOwner:
        """Say that the CRM's owner of this key is no person; saying it twice is no error."""
        with in_turn():
            record, made = self.get_or_create(person_key=person_key, defaults={"at": at})
            if made:
                note(act="office.owner.set_aside", by=by, kind="owner", key=record.key, at=at)
        return record

    def keys(self) -> frozenset[str]:
        """The CRM's keys of all that were set aside."""
        return frozenset(self.values_list("person_key", flat=True))


class SetAsideOwner(models.Model):
    """`key` is what the log calls it: the CRM's own key may be a name."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    person_key = models.CharField(max_length=200, unique=True)
    at = models.DateTimeField()

    objects = SetAsideOwnerManager()

    class Meta:
        ordering = ["person_key"]

    def __str__(self) -> str:
        return self.person_key

    def undo(self, *, by: Actor, at: datetime) -> None:
        """It may be a person after all."""
        with in_turn():
            key = self.key
            self.delete()
            note(act="office.owner.asked_again", by=by, kind="owner", key=key, at=at)
