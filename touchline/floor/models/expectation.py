"""What a person and their manager expect of a quarter: up to three, in words that keep what was."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import models

from touchline.floor.rules.expectations import full
from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.people.models.reporting_line import reports_on
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

KIND = "expectation"


class Full(ValueError):
    """Three stand already: another one needs one of them to be dropped."""


class Dropped(ValueError):
    """It was dropped: nothing is said about it any more."""


@dataclass(frozen=True)
class Words:
    """What is expected, how both will know, what support there is, and when they look next."""

    what: str
    how: str
    support: str
    next_look: date


class ExpectationQuerySet(models.QuerySet["Expectation"]):
    def propose(
        self, person: Person, manager: Person, *, quarter: str, words: Words, key: str,
        by: Person, at: datetime, instead_of: Expectation | None = None,
    ) -> Expectation:  # fmt: skip
        """By either of the two. The same key twice: the same expectation.

        Raises Full where three stand and none of them is dropped for it, ValueError for the key of
        one that is not theirs.
        """
        with in_turn():
            found = self.filter(key=key).first()
            if found is not None:
                if (found.person_id, found.quarter) != (person.pk, quarter):
                    raise ValueError(key)
                return found
            if instead_of is not None:
                instead_of.drop(by=by, at=at)
            if full(self.filter(person=person, quarter=quarter).standing().count()):
                raise Full
            made = self.create(key=key, person=person, manager=manager, quarter=quarter, at=at)
            made.wordings.create(**asdict(words), by=by, at=at)
            note(act="floor.expectation.proposed", by=by, kind=KIND, key=made.key, at=at)
        return made

    def standing(self) -> ExpectationQuerySet:
        """Not dropped."""
        return self.filter(drop_of=None)

    def of_quarter(self, person: Person, quarter: str) -> ExpectationQuerySet:
        return self.filter(person=person, quarter=quarter).order_by("at", "pk")

    def readable_by(self, reader: Person, *, quarter: str, on: date) -> ExpectationQuerySet:
        """One's own; a report's of the present `quarter`, and earlier ones one was part of."""
        reports = reports_on(reader.pk, day=on)
        mine = models.Q(person=reader)
        now = models.Q(person__in=reports, quarter=quarter)
        return self.filter(mine | now | models.Q(person__in=reports, manager=reader))

    def whole(self) -> ExpectationQuerySet:
        """With everything that its page shows: a fixed number of queries."""
        return self.select_related("person", "manager", "drop_of").prefetch_related(
            "wordings__by", "gaps__by", "gaps__answer", "closings__by"
        )


class Expectation(models.Model):
    """`manager` is whom the person reported to when it was proposed; `quarter` is like 2026-q1."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="expectations")
    manager = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="expected")
    quarter = models.CharField(max_length=7)
    at = models.DateTimeField()

    objects = ExpectationQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["person", "quarter"])]

    def __str__(self) -> str:
        return f"{self.person}, {self.quarter}"

    @property
    def now(self) -> ExpectationWording:
        """The words that hold; no query after `whole()`."""
        return list(self.wordings.all())[-1]

    @property
    def earlier(self) -> list[ExpectationWording]:
        """The words before, newest first."""
        return list(self.wordings.all())[-2::-1]

    @property
    def dropped(self) -> bool:
        return hasattr(self, "drop_of")

    def reword(self, words: Words, *, by: Person, at: datetime) -> ExpectationWording:
        """Change it; the words before stay. The same words again change nothing. Raises Dropped."""
        with in_turn():
            self.refuse_dropped()
            last = self.wordings.last()
            if last is not None and last.words == words:
                return last
            made = self.wordings.create(**asdict(words), by=by, at=at)
            note(act="floor.expectation.reworded", by=by, kind=KIND, key=self.key, at=at)
        return made

    def drop(self, *, by: Actor, at: datetime) -> None:
        """It is not expected any more; what was said about it stays readable."""
        with in_turn():
            _drop, new = ExpectationDrop.objects.get_or_create(
                expectation=self, defaults={"at": at}
            )
            if new:
                note(act="floor.expectation.dropped", by=by, kind=KIND, key=self.key, at=at)

    def refuse_dropped(self) -> None:
        """Raise Dropped if it was, looked up in the transaction of the caller."""
        if ExpectationDrop.objects.filter(expectation=self).exists():
            raise Dropped


class ExpectationWording(models.Model):
    """How it was put, by whom and when; the latest one holds."""

    expectation = models.ForeignKey(Expectation, on_delete=models.CASCADE, related_name="wordings")
    what = models.TextField()
    how = models.TextField()
    support = models.TextField()
    next_look = models.DateField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.what

    @property
    def words(self) -> Words:
        return Words(self.what, self.how, self.support, self.next_look)


class ExpectationDrop(models.Model):
    """It makes room for another, or is not expected any more."""

    expectation = models.OneToOneField(
        Expectation, on_delete=models.CASCADE, related_name="drop_of"
    )
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"dropped: {self.expectation}"
