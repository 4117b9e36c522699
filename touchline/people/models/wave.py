"""A wave: invitations that one administrator sends to several people at a time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import models

from touchline.kit.ids import new_key
from touchline.people.models.person import Person
from touchline.witness.models import in_turn, note


class WaveQuerySet(models.QuerySet["Wave"]):
    def newest_first(self) -> WaveQuerySet:
        return self.order_by("-at", "-pk")

    def begin(
        self,
        persons: Iterable[Person],
        *,
        words: str,
        base: str,
        key: str,
        by: Person,
        at: datetime,
    ) -> tuple[Wave, bool]:
        """Write down whom to invite; the worker sends. Asking twice with one key is asking once.

        `base` is where the site is reached (`https://touchline.example.org/`), since the worker has
        no request to tell. The second value is whether it is a new wave.
        """
        from touchline.people.models.invitation import Invitation

        with in_turn():
            wave, made = self.get_or_create(
                key=key, defaults={"by": by, "words": words.strip(), "base": base, "at": at}
            )
            if made:
                Invitation.objects.bulk_create(
                    (Invitation(wave=wave, person=person) for person in persons), batch_size=500
                )
                note(act="people.wave.begun", by=by, kind="wave", key=key, at=at)
        return wave, made


class Wave(models.Model):
    """`words` are the sentence of whoever invites; `by` is None once that person was erased."""

    key = models.CharField(max_length=20, unique=True, default=new_key)
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="waves")
    at = models.DateTimeField()
    words = models.TextField(blank=True)
    base = models.CharField(max_length=300)

    objects = WaveQuerySet.as_manager()

    def __str__(self) -> str:
        return self.key

    def withdraw(self, *, by: Person, at: datetime) -> int:
        """End every invitation of the wave that nobody has used; how many those were."""
        with in_turn():
            return sum(
                one.withdraw(by=by, at=at)
                for one in self.invitations.without_end().select_related("person")
            )
