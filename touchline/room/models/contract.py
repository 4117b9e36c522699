"""A contract of the two of a room, and their signatures under it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from touchline.people.models import Person
from touchline.room.models.identity import Identity
from touchline.room.rules.contract import read_contract
from touchline.room.rules.refusals import NoIdentity, Taken, WrongNumber
from touchline.room.rules.signing import CONTRACT, must_be_signed
from touchline.witness.models import in_turn, note

if TYPE_CHECKING:
    from touchline.room.models.member import Member
    from touchline.room.models.room import Room

KIND = "room"


class RoomContractQuerySet(models.QuerySet["Contract"]):
    def propose(
        self, room: Room, *, number: int, text: str, week: str, by: Person, at: datetime
    ) -> tuple[Contract, bool]:
        """Put the next one before both; the same again is the same one. Raises
        Unreadable, WrongNumber, Taken."""
        read_contract(text, room=room.key, number=number)
        with in_turn():
            there = self.filter(room=room, number=number).first()
            if there is not None:
                if there.text != text:
                    raise Taken
                return there, False
            if number != self.filter(room=room).count() + 1:
                raise WrongNumber
            made = self.create(room=room, number=number, text=text, made_week=week)
            note(act="room.contract.proposed", by=by, kind=KIND, key=room.key, at=at)
        return made, True


class Contract(models.Model):
    """`text` is canonical JSON, as both sign it. The server reads what leaves the room, and no more
    is in it."""

    room = models.ForeignKey("room.Room", on_delete=models.CASCADE, related_name="contracts")
    number = models.PositiveIntegerField()
    text = models.TextField()
    made_week = models.CharField(max_length=8)

    objects = RoomContractQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["room", "number"], name="room_contract_once")
        ]

    def __str__(self) -> str:
        return f"contract {self.number} of {self.room}"

    def signed_by(self, members: set[int]) -> bool:
        """Whether each of these (by primary key) has signed, and there is one at all."""
        return bool(members) and members <= {one.member_id for one in self.signatures.all()}

    def sign(self, member: Member, *, signature: str, at: datetime) -> bool:
        """Whether it is new. Raises NoIdentity, NotSigned."""
        own = Identity.objects.of(member.person)
        if own is None:
            raise NoIdentity
        must_be_signed(self.text, purpose=CONTRACT, signature=signature, verify=own.keys.verify)
        with in_turn():
            _, new = Signature.objects.get_or_create(
                contract=self, member=member, defaults={"signature": signature}
            )
            if new:
                by, key = member.person, self.room.key
                note(act="room.contract.signed", by=by, kind=KIND, key=key, at=at)
        return new


class Signature(models.Model):
    """One of the two has signed, with the key of their identity."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="signatures")
    member = models.ForeignKey("room.Member", on_delete=models.CASCADE, related_name="signatures")
    signature = models.CharField(max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contract", "member"], name="room_signed_once")
        ]

    def __str__(self) -> str:
        return f"{self.member} under {self.contract}"
