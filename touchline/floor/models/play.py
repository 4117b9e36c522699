"""A play: how the team gets to a priority, with an example that really happened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import models

from touchline.floor.rules.plan_words import MOST, PlaySaid

if TYPE_CHECKING:
    from touchline.floor.models.priority import Priority


class PlayManager(models.Manager["Play"]):
    def replace(self, priority: Priority, plays: Sequence[PlaySaid]) -> None:
        """These instead of those before, in the caller's transaction."""
        self.filter(priority=priority).delete()
        self.bulk_create(
            Play(priority=priority, position=place, words=play.words, example=play.example)
            for place, play in enumerate(plays[:MOST], start=1)
        )


class Play(models.Model):
    """One of up to three."""

    priority = models.ForeignKey("Priority", on_delete=models.CASCADE, related_name="plays")
    position = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=240)
    example = models.CharField(max_length=400, blank=True)

    objects = PlayManager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["priority", "position"], name="one_play_a_place"),
            models.CheckConstraint(
                condition=models.Q(position__range=(1, MOST)), name="one_of_three_plays"
            ),
        ]

    def __str__(self) -> str:
        return self.words
