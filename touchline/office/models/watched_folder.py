"""The watched folder: looked into once a night, imported if its files have changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from touchline.jobs.models import add, handles
from touchline.kit.ids import new_key
from touchline.numbers.inbox import folder_below, stamp_of
from touchline.office.models.delivery import Delivery
from touchline.office.rules.nights import next_night
from touchline.people.models import Organisation
from touchline.witness.actor import SYSTEM, Actor
from touchline.witness.models import in_turn, note

NIGHT = "office.watched.night"


class WatchedFolder(models.Model):
    """A single row. `stamp` is how the files looked when they were last imported well.

    `revision` is new with every change, so that a night planned before it comes to nothing.
    """

    source = models.CharField(max_length=400)
    mapping = models.CharField(max_length=120)
    hour = models.PositiveSmallIntegerField(default=3)
    active = models.BooleanField(default=False)
    revision = models.CharField(max_length=20, default=new_key)
    stamp = models.CharField(max_length=64, blank=True)
    looked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="one_watched_folder"),
            models.CheckConstraint(
                condition=models.Q(hour__range=(0, 23)), name="an_hour_of_the_day"
            ),
        ]

    def __str__(self) -> str:
        return self.source

    @classmethod
    def the(cls) -> WatchedFolder | None:
        """The one that was described, if one was; it may be switched off."""
        return cls.objects.filter(pk=1).first()

    @classmethod
    def describe(
        cls, *, source: str, mapping: str, hour: int, active: bool, by: Actor, at: datetime
    ) -> WatchedFolder:
        """Say which folder, how it is read, when, and whether at all."""
        before = cls.the()
        same = before is not None and (before.source, before.mapping) == (source, mapping)
        with in_turn():
            one = cls(
                pk=1, source=source, mapping=mapping, hour=hour, active=active,
                stamp=before.stamp if before and same else "",
                looked_at=before.looked_at if before else None,
            )  # fmt: skip
            one.save()
            one.plan(after=at)
            note(act="office.watched.described", by=by, kind="watched", key="1", at=at)
        return one

    def next_look(self, *, after: datetime) -> datetime:
        """When it is looked into next, if it is switched on."""
        return next_night(self.hour, zone=Organisation.the().zone, after=after)

    def plan(self, *, after: datetime) -> None:
        """Add the next night's work; the same night planned twice is one."""
        if self.active:
            due = self.next_look(after=after)
            key = f"{self.revision}.{due:%Y-%m-%dT%H}"
            add(kind=NIGHT, key=key, due_at=due, payload={"revision": self.revision})

    def look(self, *, at: datetime) -> Delivery | None:
        """Ask for an import if the files are not as they were when they last came in well.

        A folder that is missing is a delivery too: its refusal is what the administrator reads.
        """
        folder = folder_below(settings.IMPORT_INBOX, self.source)
        stamp = stamp_of(folder) if folder else ""
        self.looked_at = at
        self.save(update_fields=["looked_at"])
        if stamp and stamp == self.stamp:
            return None
        nightly = Delivery.Origin.NIGHTLY
        if Delivery.objects.under_way().filter(origin=nightly).exists():
            return None
        delivery = Delivery.objects.receive(origin=nightly, source=self.source, by=SYSTEM, at=at)
        delivery.mapping, delivery.stamp = self.mapping, stamp
        delivery.save(update_fields=["mapping", "stamp"])
        delivery.bring_in(by=SYSTEM, at=at)
        return delivery

    def came_in(self, delivery: Delivery) -> None:
        """Remember what was imported well, if it is still this folder, read in this way."""
        if (self.source, self.mapping) == (delivery.source, delivery.mapping):
            self.stamp = delivery.stamp
            self.save(update_fields=["stamp"])


@handles(NIGHT, says=_lazy("Looking into the watched folder"))
def night(payload: dict[str, Any], at: datetime) -> None:
    """One night: plan the next first, so that no failure ends the row of nights."""
    with in_turn():
        one = WatchedFolder.objects.filter(revision=payload["revision"], active=True).first()
        if one is not None:
            one.plan(after=at)
            one.look(at=at)
