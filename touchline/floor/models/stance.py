"""Ask, direct or take over: what a manager did on a line, in one tap, never required."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.floor.models.card_line import CardLine
from touchline.floor.rules.stances import StanceKind
from touchline.people.models import Person
from touchline.witness.models import in_turn, note


class Stance(models.Model):
    """One a line; another tap takes its place, also afterwards."""

    line = models.OneToOneField(CardLine, on_delete=models.CASCADE, related_name="stance")
    kind = models.CharField(max_length=9, choices=[(one.value, one.value) for one in StanceKind])
    by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="stances")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.kind}: {self.line}"


def take(line: CardLine, kind: StanceKind, *, by: Person, at: datetime) -> Stance:
    """Say which it was."""
    with in_turn():
        stance, _ = Stance.objects.update_or_create(
            line=line, defaults={"kind": kind.value, "by": by, "at": at}
        )
        note(act="floor.stance.taken", by=by, kind="card_line", key=line.key, at=at)
    return stance
