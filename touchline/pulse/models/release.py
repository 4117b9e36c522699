"""The figure of a group in a round: made once, and the same on every page, export and backup."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db import models

from touchline.pulse.models.group import Group
from touchline.pulse.rules.releasing import Figure

ANSWER_WITHIN: Final = timedelta(days=14)
"""After so long without a word the page says that nobody has answered."""


class ReleaseQuerySet(models.QuerySet["Release"]):
    def of_line(self, line: str, *, scale: str) -> ReleaseQuerySet:
        """The releases of the same teams on the same scale, oldest first."""
        same = self.filter(group__line=line, group__round__scale=scale)
        return same.filter(group__round__voiding=None).order_by("group__round__opens_at", "pk")

    def whole(self) -> ReleaseQuerySet:
        return self.select_related("group__round__releasing", "group__round__freezing")


class Release(models.Model):
    """`total` is the noisy sum of scores in units of rules/scoring.py; the rest follows from it.

    `respondents` is None where there were too few: how many is not said then. The figures with
    `waves_` are of the last `waves` rounds together. `helped` is whether what was done helped.
    """

    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="release")
    respondents = models.PositiveIntegerField(null=True)
    total = models.BigIntegerField(null=True)
    verdict = models.CharField(max_length=12)
    mean = models.FloatField(null=True)
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    waves = models.PositiveSmallIntegerField(default=0)
    waves_mean = models.FloatField(null=True)
    waves_low = models.FloatField(null=True)
    waves_high = models.FloatField(null=True)
    helped = models.JSONField(default=list)

    objects = ReleaseQuerySet.as_manager()

    def __str__(self) -> str:
        return f"release of {self.group}: {self.verdict}"

    @property
    def figure(self) -> Figure:
        """Of this round alone."""
        return Figure(self.respondents or 0, self.mean, self.low, self.high, self.verdict)

    @property
    def together(self) -> Figure | None:
        """Of the last rounds together; None if they cannot tell either."""
        if self.waves_mean is None:
            return None
        return Figure(
            self.respondents or 0, self.waves_mean, self.waves_low, self.waves_high, "figure"
        )

    @property
    def best(self) -> Figure | None:
        """What can be said: this round's figure, else that of the last ones; None: nothing."""
        return self.figure if self.verdict == "figure" else self.together
