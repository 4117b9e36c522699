"""A person's public keys: who they are in every room they are in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import models

from touchline.people.models import Person
from touchline.room.models.slot import Slot
from touchline.room.rules.identity import Keys, back_text, checked, read_document
from touchline.room.rules.refusals import Full, LastOnes, NotThere, ThereIsOne
from touchline.room.rules.sent import NewSlot
from touchline.room.rules.signing import BACK, must_be_signed
from touchline.room.rules.slots import enough
from touchline.witness.models import in_turn, note

KIND = "identity"
GIVEN_UP = 10
"""Former keys of one person that are kept at a time."""


class IdentityQuerySet(models.QuerySet["Identity"]):
    def current(self) -> IdentityQuerySet:
        return self.filter(retired_week="")

    def of(self, person: Person) -> Identity | None:
        """The keys that a person uses now."""
        return self.current().filter(person=person).first()

    def given_up(self, person: Person) -> IdentityQuerySet:
        """Former keys of a person that can still be brought back, the oldest first."""
        old = self.filter(person=person, slots__isnull=False).exclude(retired_week="")
        return old.distinct().order_by("pk")

    def bring_back(
        self, person: Person, *, document: str, signature: str, week: str, at: datetime
    ) -> Identity:
        """Use former keys again; those in use now are given up. Whoever has the sign-in alone
        cannot: `signature` is of the former keys, over what takes the place of what, this week.

        Raises NotThere, NotSigned.
        """
        with in_turn():
            old = self.given_up(person).filter(document=document).first()
            if old is None:
                raise NotThere
            now = self.of(person)
            text = back_text(old.keys, instead=now.keys.verify if now else "", week=week)
            must_be_signed(text, purpose=BACK, signature=signature, verify=old.keys.verify)
            if now is not None:
                now.give_up(week)
            old.give_up("")
            note(act="room.identity.back", by=person, kind=KIND, key=person.key, at=at)
        return old

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
    The ways to unlock stay for thirty days then: whoever has reset a sign-in can begin anew in
    somebody's name, and the owner must be able to come back.
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

    def slots_told(self) -> list[dict[str, Any]]:
        """The ways to unlock them, as their owner reads them."""
        return [one.told() for one in self.slots.in_order()]

    def retire(self, *, week: str, at: datetime) -> None:
        """Begin anew, after every way to unlock was lost: whoever pinned these keys is told.

        Raises Full if that was done ten times within the thirty days.
        """
        with in_turn():
            if Identity.objects.given_up(self.person).count() >= GIVEN_UP:
                raise Full
            self.give_up(week)
            note(act="room.identity.retired", by=self.person, kind=KIND, key=self.person.key, at=at)

    def give_up(self, week: str) -> None:
        """Out of use from this week on; with "" in use again."""
        self.retired_week = week
        self.save(update_fields=["retired_week"])
