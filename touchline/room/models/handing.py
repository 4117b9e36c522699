"""In which weeks the server handed files of a room to somebody who was signed in as one of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from touchline.room.models.member import Member


class HandingQuerySet(models.QuerySet["Handing"]):
    def remember(self, members: Iterable[Member], *, what: str, week: str) -> None:
        """Once a week for each of these members. No line in the log: it would say an order."""
        asked = {one.pk for one in members}
        there = self.filter(member__in=asked, what=what, week=week)
        new = asked - set(there.values_list("member_id", flat=True))
        if new:
            made = [Handing(member_id=one, what=what, week=week) for one in sorted(new)]
            self.bulk_create(made, ignore_conflicts=True)


class Handing(models.Model):
    """`week` is as `2026-W47`. How often, on which day and to which browser is not kept."""

    class What(models.TextChoices):
        FILES = "files"
        """Sealed notes, or what opens them, sealed."""
        COPY = "copy"
        """All of it at once, to be taken along."""

    member = models.ForeignKey("room.Member", on_delete=models.CASCADE, related_name="handings")
    what = models.CharField(max_length=5, choices=What)
    week = models.CharField(max_length=8)

    objects = HandingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "what", "week"], name="room_handed_once")
        ]

    def __str__(self) -> str:
        return f"{self.what} in {self.week}"
