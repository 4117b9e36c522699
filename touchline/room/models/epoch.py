"""An epoch: the public key that notes are sealed to for a while, and its secret, sealed to each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from touchline.room.models.identity import Identity
from touchline.room.rules.encoding import canonical
from touchline.room.rules.refusals import NoIdentity, Unreadable, WrongNumber
from touchline.room.rules.sent import NewEpoch
from touchline.room.rules.signing import EPOCH, must_be_signed
from touchline.witness.models import in_turn

if TYPE_CHECKING:
    from touchline.room.models.member import Member
    from touchline.room.models.room import Room


class EpochQuerySet(models.QuerySet["Epoch"]):
    def begin(self, room: Room, by: Member, new: NewEpoch, *, on: date) -> Epoch:
        """The next one, sealed to all who are in the room now. It leaves no line in the log: who
        made it has signed it, and when is nobody's.

        Raises Ended, Paused, Unsigned, NoIdentity, NotSigned, Unreadable, WrongNumber.
        """
        _must_be_signed(room, by, new)
        members = {one.person.key: one for one in room.members_now()}
        if set(new.wraps) != set(members):
            raise Unreadable
        with in_turn():
            room.must_be_writable(on=on)
            if new.number != self.filter(room=room).count() + 1:
                raise WrongNumber
            made = self.create(
                room=room, number=new.number, recipient=new.recipient, by=by,
                signature=new.signature,
            )  # fmt: skip
            for person, file in new.wraps.items():
                Wrap.objects.create(epoch=made, member=members[person], file=file)
        return made

    def readable_by(self, member: Member) -> EpochQuerySet:
        """Those in which this member was in the room, in their order."""
        own = self.filter(room=member.room_id, number__gte=member.from_epoch)
        if member.until_epoch is not None:
            own = own.filter(number__lte=member.until_epoch)
        return own.select_related("by__person").order_by("number")


class Epoch(models.Model):
    """`recipient` is `age1…`; `signature` is that of the member who made it."""

    room = models.ForeignKey("room.Room", on_delete=models.CASCADE, related_name="epochs")
    number = models.PositiveIntegerField()
    recipient = models.CharField(max_length=80)
    by = models.ForeignKey("room.Member", on_delete=models.CASCADE, related_name="epochs_made")
    signature = models.CharField(max_length=100)

    objects = EpochQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["room", "number"], name="room_epoch_once")]

    def __str__(self) -> str:
        return f"epoch {self.number} of {self.room}"


class Wrap(models.Model):
    """The secret key of an epoch, sealed to one member. Kept with the keys, not with the notes."""

    epoch = models.ForeignKey(Epoch, on_delete=models.CASCADE, related_name="wraps")
    member = models.ForeignKey("room.Member", on_delete=models.CASCADE, related_name="wraps")
    file = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["epoch", "member"], name="room_wrapped_once")
        ]

    def __str__(self) -> str:
        return f"{self.epoch} for {self.member}"


def _must_be_signed(room: Room, by: Member, new: NewEpoch) -> None:
    own = Identity.objects.of(by.person)
    if own is None:
        raise NoIdentity
    said = {
        "room": room.key, "number": new.number, "recipient": new.recipient, "by": by.person.key,
    }  # fmt: skip
    must_be_signed(canonical(said), purpose=EPOCH, signature=new.signature, verify=own.keys.verify)
