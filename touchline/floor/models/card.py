"""A prep card: what someone brings to a review. Private until it is submitted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from touchline.floor.models.kept_words import KeptWords
from touchline.floor.models.review import Review
from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.wall.happenings import tell
from touchline.witness.models import in_turn, note

if TYPE_CHECKING:
    from touchline.floor.models.card_line import CardLine


class NothingOnIt(ValueError):
    """A card without a word cannot be submitted."""


class CardQuerySet(models.QuerySet["Card"]):
    def prepared(self) -> CardQuerySet:
        """Written by the person alone, beforehand."""
        return self.filter(origin=Card.Origin.PREP)

    def submitted(self) -> CardQuerySet:
        """What others may read: submitted, or filled in together during the review."""
        return self.exclude(origin=Card.Origin.PREP, submission=None)

    def due(self, person: Person, *, since: datetime, until: datetime) -> models.QuerySet[Review]:
        """Reviews between two moments for which the person has not submitted a card yet."""
        ready = self.prepared().filter(person=person).exclude(submission=None)
        ahead = Review.objects.ahead().for_person(person, on=since.date())
        return (
            ahead.filter(starts_at__gte=since, starts_at__lt=until, held=None)
            .exclude(pk__in=ready.values("review"))
            .whole()
            .order_by("starts_at", "pk")
        )

    def the(self, review: Review, person: Person, *, origin: str = "prep") -> Card:
        """The person’s card for a review, made when its first word is kept."""
        card, _ = self.get_or_create(review=review, person=person, origin=origin)
        return card

    def begin_together(self, review: Review, person: Person, *, by: Person, at: datetime) -> Card:
        """An empty card that both fill in during the review; twice is once."""
        with in_turn():
            card, new = self.get_or_create(
                review=review, person=person, origin=Card.Origin.TOGETHER
            )
            for place in range(1, review.lines_a_card + 1):
                card.lines.get_or_create(place=place)
            if new:
                note(act="floor.card.begun_together", by=by, kind="card", key=card.key, at=at)
        return card


class Card(KeptWords):
    """One a person and review; a second one if it was filled in together, without a prepared one.

    `putting_off` is the conversation that one is putting off.
    """

    KEPT = ("putting_off",)

    class Origin(models.TextChoices):
        PREP = "prep"
        TOGETHER = "together"

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="cards")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="cards")
    origin = models.CharField(max_length=8, choices=Origin, default=Origin.PREP)
    putting_off = models.TextField(blank=True)

    objects = CardQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "person", "origin"], name="one_card_a_review_person_and_origin"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} for {self.review}"

    @property
    def is_submitted(self) -> bool:
        """Whether others may read it."""
        return self.origin == self.Origin.TOGETHER or hasattr(self, "submission")

    @property
    def record(self) -> str:
        """The row of the contract that its words belong to."""
        return "prep" if self.is_submitted else "prep_draft"

    def go_on_from(self, before: Iterable[CardLine], *, places: int) -> None:
        """Copy earlier lines into places that are still empty; what was agreed is the step now."""
        taken = set(self.lines.values_list("place", flat=True))
        free = (place for place in range(1, places + 1) if place not in taken)
        about = set(self.lines.exclude(after_line=None).values_list("after_line", flat=True))
        for place, line in zip(free, [one for one in before if one.pk not in about], strict=False):
            self.lines.get_or_create(place=place, defaults=line.to_go_on())

    def submit(self, *, by: Person, at: datetime) -> Submission:
        """From now on others may read it. Twice is once. Raises NothingOnIt for an empty one."""
        with in_turn():
            if not self.lines.exists() and not self.putting_off:
                raise NothingOnIt
            submission, new = Submission.objects.get_or_create(card=self, defaults={"at": at})
            if new:
                note(act="floor.card.submitted", by=by, kind="card", key=self.key, at=at)
                tell("card.submitted", self.key, at=at)
        return submission


class Submission(models.Model):
    """When a card was submitted."""

    card = models.OneToOneField(Card, on_delete=models.CASCADE, related_name="submission")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.card} submitted"


def prepared_in(week: date, persons: models.QuerySet[Person]) -> int:
    """How many of these persons have submitted a card for that week’s review. One query."""
    cards = Card.objects.prepared().exclude(submission=None)
    return cards.filter(review__week=week, person__in=persons).values("person").distinct().count()
