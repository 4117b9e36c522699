"""A round: one scale asked of everyone, under rules that are frozen before anyone answers."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db import models

from touchline.kit import clock
from touchline.kit.ids import new_key
from touchline.people.models import Organisation
from touchline.pulse.rules import kept_weeks
from touchline.pulse.rules.days import at_midnight
from touchline.pulse.rules.planned import Planned
from touchline.pulse.rules.terms import Terms
from touchline.urn.models import Box
from touchline.urn.rules.tokens import hash_of
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

KIND: Final = "round"
KEPT_AFTER_RELEASE: Final = timedelta(days=7)
"""How long ballots stay, so that a person can see that theirs was counted."""


class Stage(StrEnum):
    """Where a round stands: by what was done to it, and by the clock of the server."""

    PLANNED = "planned"
    ISSUING = "issuing"
    OPEN = "open"
    COUNTING = "counting"
    RELEASED = "released"
    VOID = "void"


class RoundQuerySet(models.QuerySet["Round"]):
    def plan(self, planned: Planned, *, zone: str, by: Actor, at: datetime) -> Round:
        """Write down a round to come. Its rules are frozen when ballot papers go out."""
        days = (planned.issue_on, planned.opens_on, planned.closes_after)
        issue, opens, closes = (at_midnight(day, ZoneInfo(zone)) for day in days)
        with in_turn():
            made = self.create(
                scale=planned.scale, title=planned.title, issue_from=max(issue, at),
                opens_at=opens, closes_at=closes, k=planned.k,
                coach_item=planned.coach_item, words=planned.words, recipient=planned.recipient,
            )  # fmt: skip
            note(act="pulse.round.planned", by=by, kind=KIND, key=made.key, at=at)
        return made

    def whole(self) -> RoundQuerySet:
        """With what was done to each, in one query."""
        return self.select_related("freezing", "voiding", "releasing", "noise")

    def newest_first(self) -> RoundQuerySet:
        return self.order_by("-opens_at", "-pk")

    def frozen(self) -> RoundQuerySet:
        return self.exclude(freezing=None)

    def released(self) -> RoundQuerySet:
        return self.exclude(releasing=None)

    def not_void(self) -> RoundQuerySet:
        return self.filter(voiding=None)

    def on_paper(self) -> RoundQuerySet:
        """Without those that rooms cast."""
        return self.exclude(scale=kept_weeks.KEY)


class Round(models.Model):
    """What an administrator chose. Once frozen, `rules` alone says what holds.

    `closes_at` is the first moment at which no ballot is taken any more.
    """

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    scale = models.CharField(max_length=60)
    title = models.CharField(max_length=60)
    issue_from = models.DateTimeField()
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    k = models.PositiveSmallIntegerField(default=8)
    coach_item = models.BooleanField(default=False)
    words = models.BooleanField(default=False)
    recipient = models.CharField(max_length=120, blank=True)
    """The age key of whoever counts on their own machine; empty: the server counts."""

    objects = RoundQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["opens_at"])]
        constraints = [
            models.CheckConstraint(condition=models.Q(k__gte=5), name="never_fewer_than_five")
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.opens_at:%d %B %Y}"

    def stage_at(self, at: datetime) -> Stage:
        """Where it stands at a moment."""
        if hasattr(self, "voiding"):
            return Stage.VOID
        if hasattr(self, "releasing"):
            return Stage.RELEASED
        if not hasattr(self, "freezing"):
            return Stage.PLANNED
        if at < self.opens_at:
            return Stage.ISSUING
        return Stage.OPEN if at < self.closes_at else Stage.COUNTING

    @property
    def opens_on(self) -> date:
        """The organisation's first day on which a ballot can be cast."""
        return clock.day_of(self.opens_at, Organisation.the().zone)

    @cached_property
    def rules(self) -> dict[str, Any]:
        """What was frozen, read. Raises Freezing.DoesNotExist before that."""
        told: dict[str, Any] = json.loads(self.freezing.rules)
        return told

    @property
    def terms(self) -> Terms:
        """k and ε as they were frozen."""
        return Terms(k=int(self.rules["k"]), epsilon=Fraction(self.rules["epsilon"]))

    @property
    def stands(self) -> bool:
        """Whether the rules are still those whose hash was told to everyone."""
        return hash_of(self.freezing.rules) == self.freezing.rules_hash

    @property
    def emptied_on(self) -> datetime:
        """When the ballots go: a sealed round's a week after its custodian brought figures."""
        released = self.recipient and hasattr(self, "releasing")
        return (self.releasing.at if released else self.closes_at) + KEPT_AFTER_RELEASE

    def void(self, *, reason: str, words: str = "", by: Actor, at: datetime) -> None:
        """It counts for nothing, and everyone can read why. What was noised for it goes."""
        with in_turn():
            Voiding.objects.get_or_create(
                round=self, defaults={"reason": reason, "words": words, "at": at}
            )
            Noise.objects.filter(round=self).delete()
            for box in Box.objects.filter(key__in=self.groups.values("box")):
                box.void(str(reason))
            note(act="pulse.round.void", by=by, kind=KIND, key=self.key, at=at)


class Freezing(models.Model):
    """The rules as everyone was told them, and their hash (hexadecimal SHA-256)."""

    round = models.OneToOneField(Round, on_delete=models.CASCADE, related_name="freezing")
    rules = models.TextField()
    rules_hash = models.CharField(max_length=64)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.round} frozen"


class Noise(models.Model):
    """What is added to each figure: drawn when the rules are frozen, sealed, gone with release."""

    round = models.OneToOneField(Round, on_delete=models.CASCADE, related_name="noise")
    sealed = models.TextField()

    def __str__(self) -> str:
        return f"noise of {self.round}"


class Voiding(models.Model):
    """`reason` is one of rules/reasons.py; `words` what an administrator said beside it."""

    round = models.OneToOneField(Round, on_delete=models.CASCADE, related_name="voiding")
    reason = models.CharField(max_length=20)
    words = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.round} void: {self.reason}"


class Releasing(models.Model):
    """The figures were made, once. `compared` holds the item on who coaches, if it was asked."""

    round = models.OneToOneField(Round, on_delete=models.CASCADE, related_name="releasing")
    compared = models.JSONField(default=list)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.round} released"
