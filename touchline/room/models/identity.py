"""A person's public keys: who they are in every room they are in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import models

from touchline.people.models import Person
from touchline.room.models.scrubbing import scrub_after_commit
from touchline.room.models.slot import Slot
from touchline.room.rules.identity import Keys, checked, read_document
from touchline.room.rules.refusals import LastOnes, ThereIsOne
from touchline.room.rules.sent import NewSlot
from touchline.room.rules.slots import enough
from touchline.witness.models import in_turn, note

KIND = "identity"


class IdentityQuerySet(models.QuerySet["Identity"]):
    def current(self) -> IdentityQuerySet:
        return self.filter(retired_week="")

    def of(self, person: Person) -> Identity | None:
        """The keys that a person uses now."""
        return self.current().filter(person=person).first()

    def make(
        self, person: Person, *, document: str, signature: str, slots: Iterable[NewSlot],
        at: datetime,
    ) -> Identity:  # fmt: skip
        """Keys that were made in a browser, with the ways to unlock them.

        Raises Unreadable, NotSigned, LastOnes (too few ways), ThereIsOne.
        """
        checked(document, signature=signature, person=person.key)
        ways = list(slots)
        if not enough(one.kind for one in ways):
            raise LastOnes
        with in_turn():
            if self.of(person) is not None:
                raise ThereIsOne
            made = self.create(person=person, document=document, signature=signature)
            for one in ways:
                Slot.objects.put(made, one)
            note(act="room.identity.made", by=person, kind=KIND, key=person.key, at=at)
        return made


class Identity(models.Model):
    """`document` is the text that the browser signed; `signature` is in base64url.

    `retired_week` is the week in which the person began anew; empty while the keys are in use.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="room_identities")
    document = models.TextField()
    signature = models.CharField(max_length=100)
    retired_week = models.CharField(max_length=8, blank=True)

    objects = IdentityQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(retired_week=""), name="room_one_identity"
            )
        ]

    def __str__(self) -> str:
        return f"identity of {self.person}"

    @property
    def keys(self) -> Keys:
        return read_document(self.document)

    def told(self) -> dict[str, Any]:
        """As everyone of a room reads it."""
        return {"document": self.document, "signature": self.signature}

    def retire(self, *, week: str, at: datetime) -> None:
        """Begin anew, after every way to unlock was lost: whoever pinned these keys is told."""
        with in_turn():
            self.retired_week = week
            self.save(update_fields=["retired_week"])
            self.slots.all().delete()
            note(act="room.identity.retired", by=self.person, kind=KIND, key=self.person.key, at=at)
            scrub_after_commit()
