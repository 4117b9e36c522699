"""A worker that lives says so again and again; one that was killed falls silent."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models

from touchline.kit.ids import new_key

BEAT = timedelta(seconds=15)
SILENCE = timedelta(seconds=90)
"""A worker that has not been heard for so long is gone."""


class WorkerQuerySet(models.QuerySet["Worker"]):
    def alive(self, *, at: datetime) -> WorkerQuerySet:
        """Heard of lately. A beat far ahead is of a clock that was set back: it proves nothing."""
        return self.filter(beat_at__gte=at - SILENCE, beat_at__lte=at + SILENCE)

    def forget_the_gone(self, *, at: datetime) -> None:
        """Remove the rows of those that fell silent a day ago, or have only been in the future."""
        day = timedelta(days=1)
        self.exclude(beat_at__gte=at - day, beat_at__lte=at + day).delete()


class Worker(models.Model):
    """A process that does due work: where it runs, since when, when it was last heard."""

    key = models.CharField(max_length=20, primary_key=True, default=new_key)
    host = models.CharField(max_length=120)
    pid = models.PositiveIntegerField()
    since = models.DateTimeField()
    beat_at = models.DateTimeField()

    objects = WorkerQuerySet.as_manager()

    class Meta:
        ordering = ["since", "key"]

    def __str__(self) -> str:
        return f"{self.host} {self.pid}"

    def beat(self, *, at: datetime) -> None:
        """Say that it lives; its row is written anew if it went, as with a restored database."""
        said = {"host": self.host, "pid": self.pid, "since": self.since, "beat_at": at}
        Worker.objects.update_or_create(key=self.key, defaults=said)
        Worker.objects.forget_the_gone(at=at)

    def leave(self) -> None:
        """It ends as it should: nobody has to wait for its silence."""
        Worker.objects.filter(key=self.key).delete()
