"""A way to unlock: an age file that holds a person's secret keys, sealed to something of theirs."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models

from touchline.room.models.scrubbing import scrub_after_commit
from touchline.room.rules.refusals import Full, LastOnes, ThereIsOne
from touchline.room.rules.sent import NewSlot
from touchline.room.rules.sizes import SLOTS
from touchline.room.rules.slots import PASSKEY, PASSPHRASE, RECOVERY, enough
from touchline.witness.models import in_turn, note

if TYPE_CHECKING:
    from touchline.room.models.identity import Identity

KIND = "slot"


class SlotQuerySet(models.QuerySet["Slot"]):
    def put(self, identity: Identity, new: NewSlot) -> Slot:
        """Beside the others. Raises ThereIsOne if the name is taken, Full at twenty."""
        beside = self.filter(identity=identity)
        if beside.filter(key=new.key).exists():
            raise ThereIsOne
        if beside.count() >= SLOTS:
            raise Full
        return self.create(identity=identity, **vars(new))

    def add(self, identity: Identity, new: NewSlot, *, at: datetime) -> Slot:
        """`put`, as a deed of its owner."""
        with in_turn():
            made = self.put(identity, new)
            note(act="room.slot.added", by=identity.person, kind=KIND, key=made.key, at=at)
        return made

    def in_order(self) -> SlotQuerySet:
        return self.order_by("pk")


class Slot(models.Model):
    """`public` is what a browser needs to ask for it, such as a passkey's id. Kept with the keys.

    `origin` is where the application that made it was served: a passkey opens nowhere else.
    """

    class Kind(models.TextChoices):
        PASSKEY = PASSKEY
        PASSPHRASE = PASSPHRASE
        RECOVERY = RECOVERY

    identity = models.ForeignKey("room.Identity", on_delete=models.CASCADE, related_name="slots")
    key = models.CharField(max_length=20)
    kind = models.CharField(max_length=10, choices=Kind)
    origin = models.CharField(max_length=200)
    public = models.JSONField()
    file = models.TextField()

    objects = SlotQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["identity", "key"], name="room_slot_named_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"

    def told(self) -> dict[str, Any]:
        """As its owner reads it, and nobody else."""
        return {
            "key": self.key, "kind": self.kind, "origin": self.origin, "public": self.public,
            "file": self.file,
        }  # fmt: skip

    def take_away(self, *, at: datetime) -> None:
        """Raises LastOnes if too few would be left."""
        with in_turn():
            others = Slot.objects.filter(identity=self.identity_id).exclude(pk=self.pk)
            if not enough(others.values_list("kind", flat=True)):
                raise LastOnes
            note(
                act="room.slot.taken_away", by=self.identity.person, kind=KIND, key=self.key, at=at
            )
            self.delete()
            scrub_after_commit()
