"""What came in from the directory lately: who by key, what, when, and why something was refused."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import models
from django.db.models import Count, Q

from touchline.scim.models.token import Token
from touchline.scim.rules.refusals import Refusal
from touchline.scim.rules.remarks import Remark

KEPT_FOR = timedelta(days=90)
SHOWN = 50


class Act(models.TextChoices):
    """What happened to a user or a group. Values are stable: they are kept."""

    ADDED = "added"
    CHANGED = "changed"
    LEFT = "left"
    BACK = "back"
    REMOVED = "removed"
    REFUSED = "refused"


class EventQuerySet(models.QuerySet["Event"]):
    def tell(
        self, act: str, *, kind: str, key: str, token: Token | None, at: datetime,
        remarks: Iterable[Remark] = (),
    ) -> Event:  # fmt: skip
        """Write what was done, in the transaction that did it."""
        return self.create(
            act=act, kind=kind, key=key, token=token, at=at,
            remarks=[one.value for one in remarks],
        )  # fmt: skip

    def refuse(
        self, refusal: Refusal, *, kind: str, key: str, token: Token | None, at: datetime
    ) -> Event:
        """Write what was not done, and why, by its name alone."""
        return self.create(
            act=Act.REFUSED, kind=kind, key=key, token=token, at=at, refusal=refusal.value
        )

    def lately(self) -> EventQuerySet:
        """The last fifty, newest first. One query."""
        return self.select_related("token").order_by("-at", "-pk")[:SHOWN]

    def counts(self, *, since: datetime) -> dict[str, int]:
        """How many changes came in, and how many were refused, since a moment."""
        refused = Count("pk", filter=Q(act=Act.REFUSED))
        found = self.filter(at__gte=since).aggregate(every=Count("pk"), refused=refused)
        return {"changes": found["every"] - found["refused"], "refused": found["refused"]}

    def sweep(self, *, at: datetime) -> int:
        """Forget what is older than ninety days; how many lines went."""
        return self.filter(at__lt=at - KEPT_FOR).delete()[0]


class Event(models.Model):
    """One change, or one that was refused. `key` is a person's or a group's; no words are kept."""

    at = models.DateTimeField(db_index=True)
    act = models.CharField(max_length=10, choices=Act)
    kind = models.CharField(max_length=10)
    key = models.CharField(max_length=20, blank=True, db_index=True)
    token = models.ForeignKey(Token, on_delete=models.SET_NULL, null=True, related_name="events")
    remarks = models.JSONField(default=list)
    refusal = models.CharField(max_length=30, blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.act}"
