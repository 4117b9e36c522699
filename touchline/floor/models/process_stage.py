"""A stage of a process, as a version says it and as a draft may say it."""

from __future__ import annotations

from django.db import models

from touchline.floor.rules.process import FIELDS, StageWords


class StageColumns(models.Model):
    """What a stage says, in a version and in a draft alike; lists are one entry a line."""

    key = models.CharField(max_length=20)
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=60)
    purpose = models.CharField(max_length=400, blank=True)
    customer_done = models.CharField(max_length=400, blank=True)
    exit_criteria = models.JSONField(default=list)
    dwell_days = models.PositiveIntegerField(null=True, blank=True)
    next_steps = models.JSONField(default=list)
    crm_names = models.JSONField(default=list)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def words(self) -> StageWords:
        told = {name: getattr(self, name) for name in FIELDS}
        lists = {name: tuple(told[name]) for name in FIELDS if isinstance(told[name], list)}
        return StageWords(key=self.key, **{**told, **lists})


class Stage(StageColumns):
    """A stage of a version."""

    version = models.ForeignKey(
        "floor.ProcessVersion", on_delete=models.CASCADE, related_name="stages"
    )

    class Meta:
        ordering = ["version", "position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "key"], name="one_stage_a_version_and_key"),
        ]


def columns_of(words: StageWords) -> dict[str, object]:
    """The same words as columns."""
    told = {name: getattr(words, name) for name in FIELDS}
    lists = {name: list(told[name]) for name in FIELDS if isinstance(told[name], tuple)}
    return {"key": words.key, **told, **lists}
