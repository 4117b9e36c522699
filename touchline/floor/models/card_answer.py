"""Help that was asked for on a card, and its answer: a promise, given there, or not now."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.floor.models.card_line import CardLine
from touchline.floor.models.promise import Promise
from touchline.people.models import Person
from touchline.wall.crossings import Recipient
from touchline.wall.references import Reference
from touchline.witness.models import in_turn, note


class CardAnswer(models.Model):
    """One a line. `promise_key` names the promise of the ledger; `words` say why not now."""

    class Kind(models.TextChoices):
        PROMISED = "promised"
        GIVEN = "given"
        NOT_NOW = "not_now"

    line = models.OneToOneField(CardLine, on_delete=models.CASCADE, related_name="answer")
    kind = models.CharField(max_length=8, choices=Kind)
    words = models.TextField(blank=True)
    promise_key = models.CharField(max_length=60, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="card_answers")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.kind}: {self.line}"


def reference_of(line: CardLine) -> Reference:
    """How a promise points at what a line is about: its deal or team, else the line itself."""
    path = reverse("floor:reviews:meeting", args=[line.card.review.key])
    return line.reference or Reference("card_line", line.key, _("Pipeline review"), path)


def promise_help(line: CardLine, *, words: str, day: date, by: Person, at: datetime) -> Promise:
    """Help becomes a promise to whoever asked for it; once, however often it is sent."""
    asked = line.card.person
    with in_turn():
        promise = Promise.objects.make(
            by, Recipient("person", asked.key, asked.name), words, day, by=by, at=at,
            about=reference_of(line), key=f"help-{line.key}",
        )  # fmt: skip
        _answer(line, CardAnswer.Kind.PROMISED, promise_key=promise.key, by=by, at=at)
    return promise


def promise_step(line: CardLine, owner: Person, *, by: Person, at: datetime) -> Promise | None:
    """The agreed step as its owner’s promise; once. None while it has no words or no day."""
    agreed = getattr(line, "agreement", None)
    if agreed is None or not agreed.step or agreed.by is None:
        return None
    other = line.card.review.led_by if owner == line.card.person else line.card.person
    return Promise.objects.make(
        owner, Recipient("person", other.key, other.name), agreed.step, agreed.by, by=by, at=at,
        about=reference_of(line), key=f"step-{line.key}-{owner.key}",
    )  # fmt: skip


def give_help(line: CardLine, *, by: Person, at: datetime) -> None:
    """It was given there and then."""
    _answer(line, CardAnswer.Kind.GIVEN, by=by, at=at)


def not_now(line: CardLine, *, because: str, by: Person, at: datetime) -> None:
    """No help for now, with the reason."""
    _answer(line, CardAnswer.Kind.NOT_NOW, words=because, by=by, at=at)


def _answer(line: CardLine, kind: str, *, by: Person, at: datetime, **said: str) -> None:
    """A promise stays; anything else may be answered anew."""
    with in_turn():
        before = CardAnswer.objects.filter(line=line).first()
        if before is not None and before.kind == CardAnswer.Kind.PROMISED:
            return
        defaults = {"kind": kind, "words": "", "by": by, "at": at} | said
        CardAnswer.objects.update_or_create(line=line, defaults=defaults)
        note(act=f"floor.card.{kind}", by=by, kind="card_line", key=line.key, at=at)
