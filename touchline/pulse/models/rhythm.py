"""The rhythm of rounds, the count of a day, and scales of the organisation's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import models

from touchline.kit.ids import new_key
from touchline.pulse.models.round import Round
from touchline.pulse.rules.scales import Scale, check, scales
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class PulseRhythmQuerySet(models.QuerySet["Rhythm"]):
    def the(self) -> Rhythm | None:
        """The one that holds, if somebody chose one."""
        return self.order_by("-pk").first()

    def choose(
        self, *, scales: Sequence[str], weeks: int, days: int, options: dict[str, Any],
        by: Actor, at: datetime,
    ) -> Rhythm:  # fmt: skip
        """From now on. An empty list of scales: no round is planned by itself."""
        with in_turn():
            self.all().delete()
            made = self.create(scales=list(scales), weeks=weeks, days=days, options=options)
            note(act="pulse.rhythm.chosen", by=by, kind="rhythm", key="1", at=at)
        return made


class Rhythm(models.Model):
    """At most three scales, one after the other, every so many weeks, open for so many days."""

    scales = models.JSONField()
    weeks = models.PositiveSmallIntegerField()
    days = models.PositiveSmallIntegerField()
    options = models.JSONField(default=dict)

    objects = PulseRhythmQuerySet.as_manager()

    def __str__(self) -> str:
        return f"every {self.weeks} weeks"

    @property
    def told(self) -> dict[str, Any]:
        """As a form shows it again."""
        own = {"scales": self.scales, "weeks": self.weeks, "days": self.days}
        return {**own, **self.options}


class Progress(models.Model):
    """How many ballots were in on the morning of a day, of all who are asked: no finer count."""

    round = models.OneToOneField(Round, on_delete=models.CASCADE, related_name="progress")
    ballots = models.PositiveIntegerField()
    on = models.DateField()

    def __str__(self) -> str:
        return f"{self.ballots} in {self.round} on {self.on}"


class StillAsked(Exception):
    """A round that is planned, or the rhythm, asks a scale."""


class OwnScaleQuerySet(models.QuerySet["OwnScale"]):
    def add(self, told: dict[str, Any], *, by: Actor, at: datetime) -> OwnScale:
        """A scale in the organisation's words. Raises NotAScale with what to mend."""
        with in_turn():
            key = f"own-{new_key()}"
            check({**told, "key": key})
            made = self.create(key=key, told={**told, "key": key})
            note(act="pulse.scale.added", by=by, kind="scale", key=key, at=at)
        return made

    def remove(self, scale: OwnScale, *, by: Actor, at: datetime) -> None:
        """It is asked no more; what was asked stands in the rules of its rounds.

        Raises StillAsked while a round that is planned, or the rhythm, asks it.
        """
        with in_turn():
            waits = Round.objects.not_void().filter(freezing=None, scale=scale.key)
            if waits.exists() or any(scale.key in one.scales for one in Rhythm.objects.all()):
                raise StillAsked(scale.key)
            note(act="pulse.scale.removed", by=by, kind="scale", key=scale.key, at=at)
            scale.delete()


class OwnScale(models.Model):
    """`told` as rules/scales.py reads it. Rounds keep the words they asked in their rules."""

    key = models.CharField(max_length=60, unique=True)
    told = models.JSONField()

    objects = OwnScaleQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.told.get("title", self.key))

    @property
    def scale(self) -> Scale:
        return check(self.told)


def all_scales() -> tuple[Scale, ...]:
    """Those that come with Touchline, then the organisation's own."""
    return (*scales(), *(one.scale for one in OwnScale.objects.order_by("pk")))


def scale_called(key: str) -> Scale | None:
    """The scale with a key, whoever wrote it."""
    return next((one for one in all_scales() if one.key == key), None)


def count_on(round_: Round, ballots: int, *, on: date) -> None:
    """Keep the count of a morning."""
    Progress.objects.update_or_create(round=round_, defaults={"ballots": ballots, "on": on})
