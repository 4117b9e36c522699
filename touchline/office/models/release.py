"""Which releases this database has been run by, and since when."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class ReleaseManager(models.Manager["Release"]):
    def latest_run(self) -> Release | None:
        """The release that ran last."""
        return self.order_by("-at", "-pk").first()

    def note_running(
        self, version: str, *, python: str, engine: str, by: Actor, at: datetime
    ) -> Release | None:
        """Write a line if another release ran last; None if this one did."""
        with in_turn():
            last = self.latest_run()
            if last is not None and last.version == version:
                return None
            release = self.create(version=version, python=python, engine=engine, at=at)
            note(act="office.release.began", by=by, kind="release", key=version, at=at)
        return release

    def remember_earlier(self, version: str, *, at: datetime) -> None:
        """Write down a release from before there was this table, once."""
        if not self.exists():
            self.create(version=version, at=at)


class Release(models.Model):
    """`python` and `engine` are empty for what ran before this was written down."""

    version = models.CharField(max_length=40)
    python = models.CharField(max_length=40, blank=True)
    engine = models.CharField(max_length=80, blank=True)
    at = models.DateTimeField()

    objects = ReleaseManager()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.version
