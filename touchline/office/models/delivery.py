"""A delivery: export files on their way in, from the upload to the snapshot made of them."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models, transaction

from touchline.jobs.models import add
from touchline.kit.ids import new_key
from touchline.numbers.inbox import folder_below
from touchline.office.models.work import Work, asked_anew
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

CHECK, IMPORT, REMOVE = (f"office.delivery.{verb}" for verb in ("check", "import", "remove"))
KEPT = timedelta(days=7)
"""How long files lie here that nobody imports."""


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def newest_first(self) -> DeliveryQuerySet:
        return self.order_by("-made_at", "-pk")

    def under_way(self) -> DeliveryQuerySet:
        return self.filter(state__in=Delivery.UNDER_WAY)

    def at_rest(self) -> DeliveryQuerySet:
        """Those that one may check, import or throw away."""
        return self.exclude(state__in=[*Delivery.UNDER_WAY, Delivery.State.DONE])

    def trouble_at_night(self) -> Delivery | None:
        """The watched folder's last import if it was refused, until any later one has come in."""
        last = self.filter(origin=Delivery.Origin.NIGHTLY).newest_first().first()
        if last is None or last.state != Delivery.State.REFUSED:
            return None
        later = self.filter(state=Delivery.State.DONE, ended_at__gte=last.made_at)
        return None if later.exists() else last

    def receive(
        self,
        *,
        origin: str,
        by: Actor,
        at: datetime,
        key: str = "",
        source: str = "",
        left_aside: Sequence[Sequence[str]] = (),
    ) -> Delivery:
        """Note that files have come: they lie in the folder of `key`, or in `source` of the inbox.

        `left_aside` are the names of files that were not taken, each with why.
        """
        with in_turn():
            made = self.create(
                key=key or new_key(), origin=origin, source=source, made_at=at,
                left_aside=[list(pair) for pair in left_aside],
            )  # fmt: skip
            made.plan_removal(at=at + KEPT)
            note(act="office.delivery.received", by=by, kind="delivery", key=made.key, at=at)
        return made


class Delivery(Work):
    """Files, the mapping that reads them, and how far they have come.

    `source` is a folder of the inbox, empty for an upload; `found` is what the last dry run would
    bring in, with cells of rows it would leave out; `stamp` is how a watched folder looked; `draft`
    belongs to who makes a mapping for these files.
    """

    class Origin(models.TextChoices):
        UPLOAD = "upload"
        FOLDER = "folder"
        NIGHTLY = "nightly"

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    made_at = models.DateTimeField()
    origin = models.CharField(max_length=8, choices=Origin)
    source = models.CharField(max_length=400, blank=True)
    mapping = models.CharField(max_length=120, blank=True)
    snapshot = models.CharField(max_length=60, blank=True)
    rejected_count = models.PositiveIntegerField(default=0)
    stamp = models.CharField(max_length=64, blank=True)
    left_aside = models.JSONField(default=list, blank=True)
    found = models.JSONField(default=dict, blank=True)
    draft = models.JSONField(default=dict, blank=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["-made_at"])]

    def __str__(self) -> str:
        return f"delivery {self.key}"

    @property
    def own_folder(self) -> Path:
        """Where uploaded files lie, and nothing else of any delivery."""
        return Path(settings.DELIVERIES) / self.key

    @property
    def folder(self) -> Path:
        """The folder that an import reads; it need not be there any more."""
        if self.origin == self.Origin.UPLOAD:
            return self.own_folder
        return folder_below(settings.IMPORT_INBOX, self.source) or self.own_folder

    def check_with(self, mapping: str, *, by: Actor, at: datetime) -> bool:
        """Choose the mapping and ask for a dry run; False if something is under way already."""
        with in_turn():
            asked = self._ask(CHECK, self.State.CHECKING, at=at, mapping=mapping, found={})
            if asked:
                note(act="office.delivery.read_with", by=by, kind="delivery", key=self.key, at=at)
        return asked

    def bring_in(self, *, by: Actor, at: datetime) -> bool:
        """Ask for the import; False if something is under way already, or it is done."""
        with in_turn():
            asked = self._ask(IMPORT, self.State.IMPORTING, at=at)
            if asked:
                note(act="office.import.asked", by=by, kind="delivery", key=self.key, at=at)
        return asked

    def wait_for_another(self, *, since: datetime, until: datetime) -> None:
        """Another import holds the lock: try again at `until`, as often as it takes."""
        kind = CHECK if self.state == self.State.CHECKING else IMPORT
        with transaction.atomic():
            self.write(busy_since=since, attempts=0, began_at=None)
            self._add(kind, due_at=until)

    def throw_away(self, *, by: Actor, at: datetime) -> None:
        """Remove it with its files. Files in the inbox are not ours and stay."""
        with in_turn():
            note(act="office.delivery.thrown_away", by=by, kind="delivery", key=self.key, at=at)
            self.remove_files()
            self.delete()

    def plan_removal(self, *, at: datetime) -> None:
        """Throw it away then, if it has not come in by then."""
        self._add(REMOVE, due_at=at)

    def remove_files(self) -> None:
        """Remove what was uploaded; it may be gone already."""
        shutil.rmtree(self.own_folder, ignore_errors=True)

    def _ask(self, kind: str, state: str, *, at: datetime, **more: Any) -> bool:
        """Two who press at the same moment ask once."""
        fresh = asked_anew(state, at=at) | more
        with transaction.atomic():
            if not Delivery.objects.at_rest().filter(pk=self.pk).update(**fresh):
                return False
            self._add(kind, due_at=at, at=at)
        self.refresh_from_db()
        return True

    def _add(self, kind: str, *, due_at: datetime, at: datetime | None = None) -> None:
        key = f"{self.key}.{new_key()}"
        add(kind=kind, key=key, due_at=due_at, at=at, payload={"delivery": self.key})
