"""A pause that one of the two wished for: said to both, and no lock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models

from touchline.room.rules.refusals import Ended, NotThere, Unreadable
from touchline.witness.models import in_turn, note

if TYPE_CHECKING:
    from touchline.room.models.member import Member
    from touchline.room.models.room import Room


class WishQuerySet(models.QuerySet["Wish"]):
    def lasting(self, *, week: str) -> WishQuerySet:
        """Those that go on in a week such as `2026-W47`."""
        return self.filter(models.Q(until_week="") | models.Q(until_week__gte=week), ended_week="")

    def pause(self, room: Room, member: Member, *, until: str, week: str, at: datetime) -> None:
        """In place of a pause that lasts. `until` is the last week of it, or empty.

        Raises NotThere for a journal, Ended, Unreadable for a week that is over.
        """
        if room.is_own:
            raise NotThere
        if room.has_ended:
            raise Ended
        if until and until < week:
            raise Unreadable
        with in_turn():
            self._end(room, week=week)
            self.create(room=room, member=member, from_week=week, until_week=until)
            note(act="room.wish.paused", by=member.person, kind="room", key=room.key, at=at)

    def go_on(self, room: Room, member: Member, *, week: str, at: datetime) -> None:
        """Either of the two may, whoever wished for it. Without a pause nothing is done."""
        with in_turn():
            if self._end(room, week=week):
                note(act="room.wish.over", by=member.person, kind="room", key=room.key, at=at)

    def _end(self, room: Room, *, week: str) -> int:
        return self.filter(room=room).lasting(week=week).update(ended_week=week)

    def told(self, rooms: Iterable[Room], *, week: str) -> dict[int, dict[str, Any]]:
        """Room by primary key → who wished for its pause, from and until which week."""
        found = self.filter(room__in=[one.pk for one in rooms]).lasting(week=week)
        return {
            one.room_id: {
                "by": one.member.person.key, "from": one.from_week, "until": one.until_week,
            }
            for one in found.select_related("member__person")
        }  # fmt: skip


class Wish(models.Model):
    """`until_week` is the last week, or empty for until one says so; `ended_week` when one did.

    Nothing is stopped by it: a pause by a reorganisation is another record, and stops everything.
    """

    room = models.ForeignKey("room.Room", on_delete=models.CASCADE, related_name="wishes")
    member = models.ForeignKey("room.Member", on_delete=models.CASCADE, related_name="wishes")
    from_week = models.CharField(max_length=8)
    until_week = models.CharField(max_length=8, blank=True)
    ended_week = models.CharField(max_length=8, blank=True)

    objects = WishQuerySet.as_manager()

    def __str__(self) -> str:
        return f"wished for from {self.from_week}"
