"""What a priority said, version by version: who put it so, and when."""

from __future__ import annotations

from django.db import models

from touchline.floor.rules.plan_words import PrioritySaid
from touchline.people.models import Person


class WordingQuerySet(models.QuerySet["Wording"]):
    def newest_first(self) -> WordingQuerySet:
        return self.select_related("by").order_by("-number")


class Wording(models.Model):
    """The latest is what stands today."""

    priority = models.ForeignKey("Priority", on_delete=models.CASCADE, related_name="wordings")
    number = models.PositiveIntegerField()
    said = models.JSONField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = WordingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["priority", "number"], name="one_wording_a_version")
        ]

    def __str__(self) -> str:
        return f"{self.priority}, version {self.number}"

    @property
    def words(self) -> PrioritySaid:
        return PrioritySaid.from_json(self.said)
