"""A backup that was made: when, how large, and where it was put."""

from __future__ import annotations

from django.db import models


class Backup(models.Model):
    """A row is written after the file was read again and found whole; nothing half made has one."""

    key = models.CharField(max_length=20, unique=True)
    made_at = models.DateTimeField()
    file = models.CharField(max_length=500)
    bytes = models.PositiveBigIntegerField()
    encrypted = models.BooleanField()

    class Meta:
        indexes = [models.Index(fields=["made_at"])]

    def __str__(self) -> str:
        return self.file

    @classmethod
    def latest(cls) -> Backup | None:
        """The last one that was made, if there is any."""
        return cls.objects.order_by("-made_at", "-pk").first()
