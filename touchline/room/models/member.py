"""Who is in a room, as what, and from which epoch to which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from touchline.people.models import Person
from touchline.room.models.scrubbing import scrub_after_commit

if TYPE_CHECKING:
    from touchline.room.models.room import Room


class RoomMemberQuerySet(models.QuerySet["Member"]):
    def current(self) -> RoomMemberQuerySet:
        return self.filter(until_epoch=None)

    def coached_by(self, coach: Person) -> RoomMemberQuerySet:
        """Who is coached by somebody now, once for each of the rooms that have not ended."""
        led = Member.objects.current().filter(person=coach, role=Member.Role.COACH)
        rooms = led.filter(room__ending=None).values("room")
        return self.current().filter(role=Member.Role.COACHEE, room__in=rooms)

    def admit(
        self, room: Room, person: Person, *, role: str, from_epoch: int = 1, from_contract: int = 1
    ) -> Member:
        return self.create(
            room=room, person=person, role=role, from_epoch=from_epoch,
            from_contract=from_contract,
        )  # fmt: skip


class Member(models.Model):
    """`until_epoch` is the last epoch they could read; None while they are in the room.

    Whoever left before the two had an epoch has an end that lies before their beginning.
    `from_contract` is the first contract that is put before them.
    """

    class Role(models.TextChoices):
        COACHEE = "coachee"
        COACH = "coach"

    room = models.ForeignKey("room.Room", on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="rooms_in")
    role = models.CharField(max_length=7, choices=Role)
    from_epoch = models.PositiveIntegerField(default=1)
    until_epoch = models.PositiveIntegerField(null=True)
    from_contract = models.PositiveIntegerField(default=1)

    objects = RoomMemberQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["room", "role"], condition=models.Q(until_epoch=None),
                name="room_one_of_each_role",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.role} {self.person}"

    def leave(self, *, until_epoch: int) -> None:
        """Out of the room; what opens it for them goes. What they read they know."""
        self.until_epoch = until_epoch
        self.save(update_fields=["until_epoch"])
        self.wraps.all().delete()
        scrub_after_commit()

    def reads(self, epoch: int) -> bool:
        """Whether what was sealed in an epoch is theirs to read."""
        return self.from_epoch <= epoch and (self.until_epoch is None or epoch <= self.until_epoch)
