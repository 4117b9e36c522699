"""What is said about an expectation on its way: a gap with its answer, and how it went."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models

from touchline.floor.models.expectation import KIND, Expectation
from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.witness.models import in_turn, note


class GapQuerySet(models.QuerySet["Gap"]):
    def say(
        self, expectation: Expectation, *, words: str, day: date, key: str, by: Person,
        at: datetime,
    ) -> Gap:  # fmt: skip
        """The manager says what is seriously missing, and by which day it has to be different.

        The same key twice: the same gap. Raises Dropped, ValueError for a key of another one.
        """
        with in_turn():
            expectation.refuse_dropped()
            found = self.filter(key=key).first()
            if found is not None:
                if found.expectation_id != expectation.pk:
                    raise ValueError(key)
                return found
            gap = self.create(
                expectation=expectation, words=words.strip(), day=day, key=key, by=by, at=at
            )
            note(act="floor.gap.said", by=by, kind=KIND, key=expectation.key, at=at)
        return gap


class Gap(models.Model):
    """A serious gap, in words with a day; the person's answer stands beside it."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    expectation = models.ForeignKey(Expectation, on_delete=models.CASCADE, related_name="gaps")
    words = models.TextField()
    day = models.DateField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = GapQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"gap until {self.day}"

    def answer_with(self, *, words: str, by: Person, at: datetime) -> GapAnswer:
        """The person's answer, or a better one: it is theirs, and the manager's words stay."""
        with in_turn():
            answer, _new = GapAnswer.objects.update_or_create(
                gap=self, defaults={"words": words.strip(), "at": at}
            )
            key = self.expectation.key
            note(act="floor.gap.answered", by=by, kind=KIND, key=key, at=at)
        return answer


class GapAnswer(models.Model):
    gap = models.OneToOneField(Gap, on_delete=models.CASCADE, related_name="answer")
    words = models.TextField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"answer to {self.gap}"


class ClosingQuerySet(models.QuerySet["ExpectationClosing"]):
    def close(
        self, expectation: Expectation, *, words: str, by: Person, at: datetime
    ) -> ExpectationClosing:
        """How it went, by one of the two; each has one word on it, which they may better."""
        with in_turn():
            expectation.refuse_dropped()
            side = "person" if by.pk == expectation.person_id else "manager"
            said = {"words": words.strip(), "by": by, "at": at}
            closing, _new = self.update_or_create(expectation=expectation, side=side, defaults=said)
            note(act="floor.expectation.closed", by=by, kind=KIND, key=expectation.key, at=at)
        return closing


class ExpectationClosing(models.Model):
    """How it went, in the words of one side."""

    expectation = models.ForeignKey(Expectation, on_delete=models.CASCADE, related_name="closings")
    side = models.CharField(max_length=7, choices=[("person", "Person"), ("manager", "Manager")])
    words = models.TextField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = ClosingQuerySet.as_manager()

    class Meta:
        ordering = ["-side"]  # the person first
        constraints = [
            models.UniqueConstraint(fields=["expectation", "side"], name="one_closing_a_side")
        ]

    def __str__(self) -> str:
        return f"{self.side} on {self.expectation}"
