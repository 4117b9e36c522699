"""That a priority was dropped, and why: it stays in the history of its quarter."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from touchline.floor.models import team_notices
from touchline.people.models import Person
from touchline.witness.models import in_turn, note

if TYPE_CHECKING:
    from touchline.floor.models.priority import Priority


class DropManager(models.Manager["Drop"]):
    def drop(self, priority: Priority, *, why: str, by: Person, at: datetime) -> Drop:
        """Dropping it twice is dropping it once; the first reason stays."""
        with in_turn():
            drop, made = self.get_or_create(
                priority=priority, defaults={"why": why, "by": by, "at": at}
            )
            if made:
                note(act="floor.priority.dropped", by=by, kind="priority", key=priority.key, at=at)
                team_notices.priority_was_dropped(priority, at=at)
        return drop


class Drop(models.Model):
    """`why` is one sentence."""

    priority = models.OneToOneField("Priority", on_delete=models.CASCADE, related_name="drop")
    why = models.CharField(max_length=240)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = DropManager()

    def __str__(self) -> str:
        return f"dropped: {self.priority}"
