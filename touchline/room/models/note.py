"""Notes: files that the server cannot read, in the order in which they came."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models

from touchline.kit.weeks import week_of
from touchline.room.rules.encoding import packed
from touchline.room.rules.refusals import Full, OldEpoch, Taken, Unreadable
from touchline.room.rules.sent import NewNote
from touchline.room.rules.sizes import ROOM
from touchline.witness.models import in_turn

if TYPE_CHECKING:
    from touchline.room.models.member import Member
    from touchline.room.models.room import Room


class RoomNoteQuerySet(models.QuerySet["Note"]):
    def post(self, room: Room, author: Member, new: NewNote, *, on: date) -> tuple[Note, bool]:
        """The note, and whether it is new: the same again is the same one.

        It leaves no line in the log, which would say when. Raises Ended, Paused, Unsigned,
        OldEpoch, Unreadable (no such epoch), Taken, Full.
        """
        with in_turn():
            there = self._there(room, author, new)
            if there is not None:
                return there, False
            room.must_be_writable(on=on)
            _must_be_everyones(room, new.epoch)
            told = self.filter(room=room).aggregate(
                place=models.Max("place", default=0), size=models.Sum("size", default=0)
            )
            if told["size"] + len(new.file) > ROOM:
                raise Full
            made = self.create(
                room=room, author=author, week=week_of(on), size=len(new.file),
                place=told["place"] + 1, **vars(new),
            )  # fmt: skip
        return made, True

    def _there(self, room: Room, author: Member, new: NewNote) -> Note | None:
        """What lies there under this key or this number. Raises Taken if it is something else."""
        of_the_device = models.Q(author=author, device=new.device, counter=new.counter)
        there = self.filter(room=room).filter(models.Q(key=new.key) | of_the_device).first()
        if there is not None and not there.is_what_was_sent(author, new):
            raise Taken
        return there

    def readable_by(self, member: Member) -> RoomNoteQuerySet:
        """Those of the epochs in which this member was in the room, in their order."""
        own = self.filter(room=member.room_id, epoch__gte=member.from_epoch)
        if member.until_epoch is not None:
            own = own.filter(epoch__lte=member.until_epoch)
        return own.select_related("author__person").order_by("place")


class Note(models.Model):
    """`key`, `device` and `counter` are the browser's; `place` is 1, 2, 3 in this room.

    The finest that is kept of when it came is the ISO week.
    """

    room = models.ForeignKey("room.Room", on_delete=models.CASCADE, related_name="notes")
    place = models.PositiveIntegerField()
    key = models.CharField(max_length=20)
    author = models.ForeignKey("room.Member", on_delete=models.CASCADE, related_name="notes")
    device = models.CharField(max_length=32)
    counter = models.PositiveIntegerField()
    epoch = models.PositiveIntegerField()
    week = models.CharField(max_length=8)
    size = models.PositiveIntegerField()
    file = models.BinaryField()

    objects = RoomNoteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["room", "key"], name="room_note_named_once"),
            models.UniqueConstraint(fields=["room", "place"], name="room_note_in_its_place"),
            models.UniqueConstraint(
                fields=["room", "author", "device", "counter"], name="room_note_counted_once"
            ),
        ]

    def __str__(self) -> str:
        return f"note {self.key}"

    def is_what_was_sent(self, author: Member, new: NewNote) -> bool:
        """Whether this is the same note, to the last byte."""
        here = NewNote(self.key, self.device, self.counter, self.epoch, bytes(self.file))
        return self.author_id == author.pk and here == new

    def told(self) -> dict[str, Any]:
        """As the two read it; `author` is a person's key, `file` is in base64url."""
        return {
            "key": self.key, "author": self.author.person.key, "device": self.device,
            "counter": self.counter, "epoch": self.epoch, "week": self.week,
            "file": packed(bytes(self.file)),
        }  # fmt: skip


def _must_be_everyones(room: Room, epoch: int) -> None:
    """Sealed to a key of all who are in the room now, and of nobody who left it.

    That may be an older one: what was written without a connection is not lost over a new key.
    """
    if epoch > room.epochs.count():
        raise Unreadable
    if epoch < room.oldest_epoch():
        raise OldEpoch
