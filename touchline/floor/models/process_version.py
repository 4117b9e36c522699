"""A version of a process: what a team sells by from a day on, or that it has none of its own."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from touchline.floor.rules.process import StageWords
from touchline.kit.ids import new_key

if TYPE_CHECKING:
    from touchline.people.models import Team


class ProcessVersionQuerySet(models.QuerySet["ProcessVersion"]):
    def newest_first(self) -> ProcessVersionQuerySet:
        return self.order_by("-number")

    def begun(self, *, on: date) -> ProcessVersionQuerySet:
        """Those whose day has come."""
        return self.filter(since__lte=on)

    def whole(self) -> ProcessVersionQuerySet:
        """With their stages and their team, in two queries."""
        return self.select_related("process__team").prefetch_related("stages")


class ProcessVersion(models.Model):
    """What a team's process says from a day on. Nobody changes it: a change is the next version.

    `number` counts from 1. Without stages it says that the team has no process of its own any more.
    """

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    process = models.ForeignKey("floor.Process", on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    since = models.DateField()
    why = models.CharField(max_length=300)
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=120)
    publisher_key = models.CharField(max_length=20, db_index=True)

    objects = ProcessVersionQuerySet.as_manager()

    class Meta:
        ordering = ["process", "number"]
        constraints = [
            models.UniqueConstraint(fields=["process", "number"], name="one_version_a_number")
        ]

    def __str__(self) -> str:
        return f"version {self.number} of {self.process}"

    @property
    def team(self) -> Team:
        """Whose process this is: the team itself, or one above it."""
        return self.process.team

    @property
    def words(self) -> tuple[StageWords, ...]:
        """Its stages in order, as plain words."""
        return tuple(stage.words for stage in self.stages.all())

    @property
    def given_up(self) -> bool:
        """Whether it ends the process, instead of saying what it is."""
        return not self.words
