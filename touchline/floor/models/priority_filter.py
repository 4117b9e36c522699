"""What serves a priority, as far as the CRM can tell: a kind of deal, or a kind of activity."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.floor.models.priority import Priority
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class PriorityFilterQuerySet(models.QuerySet["PriorityFilter"]):
    def of(self, *priorities: Priority) -> PriorityFilterQuerySet:
        return self.filter(priority__in=priorities).order_by("priority", "what", "value")


class PriorityFilter(models.Model):
    """One kind that serves a priority; without a row nothing is counted, and nothing guessed.

    `value` is the CRM's own word: `new`, `expansion` or `renewal` of a deal, or an activity's kind.
    """

    class What(models.TextChoices):
        DEALS = "deals"
        ACTIVITIES = "activities"

    priority = models.ForeignKey(Priority, on_delete=models.CASCADE, related_name="filters")
    what = models.CharField(max_length=10, choices=What)
    value = models.CharField(max_length=60)

    objects = PriorityFilterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["priority", "what", "value"], name="one_filter_once"),
        ]

    def __str__(self) -> str:
        return f"{self.what} of kind {self.value} serve {self.priority}"

    @classmethod
    def say(
        cls, priority: Priority, kinds: dict[str, set[str]], *, by: Actor, at: datetime
    ) -> None:
        """Say what serves a priority, in place of what was said: `what` → kinds."""
        wanted = {(what, value) for what, values in kinds.items() for value in values}
        with in_turn():
            rows = cls.objects.filter(priority=priority)
            said = {(row.what, row.value): row for row in rows}
            if wanted == said.keys():
                return
            for one in said.keys() - wanted:
                said[one].delete()
            for what, value in sorted(wanted - said.keys()):
                cls.objects.create(priority=priority, what=what, value=value)
            note(act="floor.priority.served_by", by=by, kind="priority", key=priority.key, at=at)
