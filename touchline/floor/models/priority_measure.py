"""How a team will know: one result measure of a priority, and what it does for it each week."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import models

from touchline.floor.rules.plan_words import MOST, Aim

if TYPE_CHECKING:
    from touchline.floor.models.priority import Priority


class PriorityMeasureManager(models.Manager["PriorityMeasure"]):
    def replace(self, priority: Priority, *, result: Aim | None, activities: Sequence[Aim]) -> None:
        """These instead of those before, in the caller's transaction."""
        self.filter(priority=priority).delete()
        role = PriorityMeasure.Role
        aims = [(role.RESULT, 1, result)] if result else []
        aims += [
            (role.ACTIVITY, place, aim) for place, aim in enumerate(activities[:MOST], start=1)
        ]
        self.bulk_create(
            PriorityMeasure(
                priority=priority, role=what, position=place, measure=aim.measure, target=aim.target
            )
            for what, place, aim in aims
        )


class PriorityMeasure(models.Model):
    """A measure with its target: of a result for the whole quarter, of an activity for each week.

    `measure` is a key of the numbers or `typed.<key>`. A share is 0–1, money is in the currency of
    the team's figures. Where less is better, the target is the most it should be.
    """

    class Role(models.TextChoices):
        RESULT = "result"
        ACTIVITY = "activity"

    priority = models.ForeignKey("Priority", on_delete=models.CASCADE, related_name="measures")
    role = models.CharField(max_length=8, choices=Role)
    position = models.PositiveSmallIntegerField()
    measure = models.CharField(max_length=80)
    target = models.FloatField()

    objects = PriorityMeasureManager()

    class Meta:
        ordering = ["-role", "position"]  # the result first
        constraints = [
            models.UniqueConstraint(
                fields=["priority", "role", "position"], name="one_measure_a_place"
            ),
            models.UniqueConstraint(
                fields=["priority", "role", "measure"], name="a_measure_once_a_role"
            ),
            models.CheckConstraint(
                condition=models.Q(role="result", position=1)
                | models.Q(role="activity", position__range=(1, MOST)),
                name="one_result_and_three_activities",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure}: {self.target}"

    @property
    def weekly(self) -> bool:
        """Whether the target is for a week."""
        return self.role == self.Role.ACTIVITY
