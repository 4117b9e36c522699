"""What was done to a box, once and for good: opened, stopped, closed, void, emptied."""

from __future__ import annotations

from django.db import models

from touchline.urn.rules.phases import Mark


class Milestone(models.Model):
    """Without a time: a box opens when the first voter comes, so its time would be theirs."""

    box = models.ForeignKey("urn.Box", on_delete=models.CASCADE, related_name="milestones")
    mark = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Mark])
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["box", "mark"], name="urn_a_mark_is_once")]

    def __str__(self) -> str:
        return self.mark
