"""A moment after a customer meeting: the seller first, then one observation and one question."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models

from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.people.models.reporting_line import reports_on
from touchline.wall.references import Reference
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

KIND = "moment"
"""The kind of its reference, for a promise that comes of it."""


class AlreadyAnswered(ValueError):
    """An observation and a question stand there: it cannot be answered otherwise or taken back."""


class MomentQuerySet(models.QuerySet["Moment"]):
    def write(
        self, author: Person, manager: Person, *, day: date, worked: str, would_try: str,
        about: Reference, key: str, at: datetime,
    ) -> Moment:  # fmt: skip
        """What one noticed about oneself, to one's manager. The same key twice: the same moment.

        Raises ValueError for the key of someone else's.
        """
        with in_turn():
            found = self.filter(key=key).first()
            if found is not None:
                if found.author_id != author.pk:
                    raise ValueError(key)
                return found
            moment = self.create(
                key=key or new_key(), author=author, manager=manager, day=day, at=at,
                worked=worked.strip(), would_try=would_try.strip(), about=about.as_json(),
            )  # fmt: skip
            note(act="floor.moment.written", by=author, kind=KIND, key=moment.key, at=at)
        return moment

    def of(self, person: Person) -> MomentQuerySet:
        return self.filter(author=person)

    def told_to(self, manager: Person, *, on: date) -> MomentQuerySet:
        """Those written to `manager` by who still reports to them on the day."""
        return self.filter(manager=manager, author__in=reports_on(manager.pk, day=on))

    def readable_by(self, person: Person, *, on: date) -> MomentQuerySet:
        """The two of them."""
        return self.of(person) | self.told_to(person, on=on)

    def waiting(self) -> MomentQuerySet:
        """Nobody has answered them yet."""
        return self.filter(observation=None)

    def newest_first(self) -> MomentQuerySet:
        """With everything that a list shows: one query."""
        sides = ("author__deactivation", "manager__deactivation", "observation__by")
        return self.select_related(*sides).order_by("-day", "-pk")


class Moment(models.Model):
    """Seen by its author and by whom they reported to when they wrote it. `day` is the meeting's.

    `about` is a deal, or a customer in the author's words (a reference without a path).
    """

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    author = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="moments")
    manager = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="moments_told")
    day = models.DateField()
    about = models.JSONField()
    worked = models.TextField()
    would_try = models.TextField()
    at = models.DateTimeField()

    objects = MomentQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["author", "day"]),
            models.Index(fields=["manager", "day"]),
        ]

    def __str__(self) -> str:
        return f"{self.author}, {self.day}"

    @property
    def reference(self) -> Reference:
        """The deal or the customer."""
        return Reference.from_json(self.about)

    @property
    def answered(self) -> bool:
        return hasattr(self, "observation")

    def answer(self, *, seen: str, question: str, by: Person, at: datetime) -> Observation:
        """The manager's one observation and one question. Raises AlreadyAnswered for others."""
        said = {"seen": seen.strip(), "question": question.strip()}
        with in_turn():
            found, new = Observation.objects.get_or_create(
                moment=self, defaults={**said, "by": by, "at": at}
            )
            if new:
                note(act="floor.moment.answered", by=by, kind=KIND, key=self.key, at=at)
            elif said != {"seen": found.seen, "question": found.question}:
                raise AlreadyAnswered
        return found

    def withdraw(self, *, by: Actor, at: datetime) -> None:
        """The author takes it back while nobody has answered. Raises AlreadyAnswered after."""
        with in_turn():
            if Observation.objects.filter(moment=self).exists():
                raise AlreadyAnswered
            note(act="floor.moment.withdrawn", by=by, kind=KIND, key=self.key, at=at)
            self.delete()


class Observation(models.Model):
    """One thing seen, and one question; only after the author has written."""

    moment = models.OneToOneField(Moment, on_delete=models.CASCADE, related_name="observation")
    seen = models.TextField()
    question = models.TextField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="observations")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.by} on {self.moment}"


def stands(key: str) -> bool:
    """Whether a moment is still there, for a promise that came of it."""
    return Moment.objects.filter(key=key).exists()
