"""A hold on a room: a law or a dispute stops that it is deleted. Both see it; it opens nothing."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import models

from touchline.keeping.models import Hold
from touchline.keeping.parts import Life, keep_tables
from touchline.kit import clock
from touchline.people.holding import holds_too
from touchline.people.models import Organisation, Person
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

if TYPE_CHECKING:
    from touchline.room.models.room import Room

KIND = "room"


class RoomHoldQuerySet(models.QuerySet["RoomHold"]):
    def standing(self, *, on: date) -> RoomHoldQuerySet:
        """Those that have not come to their end."""
        return self.filter(until__gte=on)

    def place(
        self, room: Room, *, reason: str, until: date, by: Actor, on: date, at: datetime
    ) -> RoomHold:
        """Stop deletion up to and with a day. One that stands keeps its reason and its first day.

        Raises ValueError without a reason, or with an end that has passed: the two of the room
        read both, and a hold for ever is none of a room's.
        """
        if not reason.strip() or until < on:
            raise ValueError("A hold has a reason, and an end that lies ahead.")
        with in_turn():
            self.filter(room=room, until__lt=on).delete()
            found, made = self.get_or_create(
                room=room,
                defaults={"reason": reason.strip(), "since": on, "until": until},
            )
            if found.until != until:
                found.until = until
                found.save(update_fields=["until"])
            act = "room.held" if made else "room.hold.changed"
            note(act=act, by=by, kind=KIND, key=room.key, at=at)
        return found

    def release(self, room: Room, *, by: Actor, at: datetime) -> bool:
        """End it before its time; whether there was one."""
        with in_turn():
            gone, _tables = self.filter(room=room).delete()
            if gone:
                note(act="room.released", by=by, kind=KIND, key=room.key, at=at)
        return bool(gone)


class RoomHold(models.Model):
    """`until` is its last day. Who placed it stands in the witness log and not here."""

    room = models.OneToOneField("room.Room", on_delete=models.CASCADE, related_name="hold")
    reason = models.CharField(max_length=400)
    since = models.DateField()
    until = models.DateField()

    objects = RoomHoldQuerySet.as_manager()

    def __str__(self) -> str:
        return f"hold on {self.room} until {self.until}"


def hold_of(room: Room, *, on: date) -> dict[str, Any] | None:
    """As both of the room read it: reason, since, until (days as `2026-11-23`); or None.

    A hold on one of the two keeps the room as well. Its reason is theirs to read, so it is empty
    here, and `until` too: it has no last day.
    """
    found = RoomHold.objects.standing(on=on).filter(room=room).first()
    if found is not None:
        return {
            "reason": found.reason, "since": found.since.isoformat(),
            "until": found.until.isoformat(),
        }  # fmt: skip
    people = [one.person.key for one in room.members.all()]
    on_one = Hold.objects.filter(person_key__in=people).first()
    if on_one is None:
        return None
    since = clock.day_of(on_one.since, Organisation.the().zone)
    return {"reason": "", "since": since.isoformat(), "until": ""}


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(room__roomhold=Life.CONTENT)
    holds_too(in_a_held_room)


def in_a_held_room(person: Person, on: date) -> bool:
    """Whether erasing this person would take something from a room that is held."""
    return RoomHold.objects.standing(on=on).filter(room__members__person=person).exists()


def held(*, on: date) -> models.Q:
    """For rooms: that stay, since they are held or one of their two is."""
    standing = RoomHold.objects.standing(on=on).values("room")
    persons = Person.objects.filter(key__in=Hold.objects.values("person_key"))
    return models.Q(pk__in=standing) | models.Q(members__person__in=persons)
