"""What a team learnt from a priority when its quarter was closed, and how the result stood then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from touchline.people.models import Person
from touchline.witness.models import in_turn, note

if TYPE_CHECKING:
    from touchline.floor.models.priority import Priority


@dataclass(frozen=True)
class Measured:
    """A result as it was counted; `value` is None where there was nothing to count."""

    value: float | None = None
    unit: str = ""
    cases: int = 0


class LearningManager(models.Manager["Learning"]):
    def learn(
        self, priority: Priority, *, words: str, measured: Measured, by: Person, at: datetime
    ) -> Learning:
        """Say what was learnt, or say it better: the result stays as it was counted first."""
        with in_turn():
            learning, made = self.get_or_create(
                priority=priority, defaults={"words": words, **vars(measured), "by": by, "at": at}
            )
            if not made:
                learning.words, learning.by, learning.at = words, by, at
                learning.save(update_fields=["words", "by", "at"])
            note(act="floor.priority.closed", by=by, kind="priority", key=priority.key, at=at)
        return learning


class Learning(models.Model):
    """One a priority; with it the priority is closed."""

    priority = models.OneToOneField("Priority", on_delete=models.CASCADE, related_name="learning")
    words = models.TextField()
    value = models.FloatField(null=True)
    unit = models.CharField(max_length=40, blank=True)
    cases = models.PositiveIntegerField(default=0)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = LearningManager()

    @property
    def measured(self) -> Measured:
        """The result as it was counted when the quarter was closed."""
        return Measured(self.value, self.unit, self.cases)

    def __str__(self) -> str:
        return f"learnt from {self.priority}"
