"""That a review was begun, and that it was ended."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.floor.models.review import Review
from touchline.people.models import Person
from touchline.wall.happenings import tell
from touchline.witness.models import in_turn, note


class Held(models.Model):
    """`began_at` is when someone pressed “Begin”; while `ended_at` is None it goes on."""

    review = models.OneToOneField(Review, on_delete=models.CASCADE, related_name="held")
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.review}, begun {self.began_at:%Y-%m-%d}"


def begin(review: Review, *, leader: Person, by: Person, at: datetime) -> Held:
    """Begin it; twice is once. A review that was cancelled takes place after all.

    `leader` is who leads it today: whoever planned it may have gone to another team since.
    """
    with in_turn():
        held, new = Held.objects.get_or_create(review=review, defaults={"began_at": at})
        if new:
            if review.led_by_id != leader.pk:
                Review.objects.filter(pk=review.pk).update(led_by=leader)
            note(act="floor.review.begun", by=by, kind="review", key=review.key, at=at)
    return held


def end(review: Review, *, leader: Person, by: Person, at: datetime) -> Held:
    """End it; twice is once. One that nobody began was held when it was planned, or just now."""
    with in_turn():
        held = Held.objects.filter(review=review).first()
        if held is None:
            began = min(review.starts_at, at)
            held = Held.objects.create(review=review, began_at=began)
            Review.objects.filter(pk=review.pk).update(led_by=leader)
        if held.ended_at is None:
            held.ended_at = at
            held.save(update_fields=["ended_at"])
            note(act="floor.review.ended", by=by, kind="review", key=review.key, at=at)
            tell("review.held", review.key, at=at)
    return held


def go_on(review: Review, *, by: Person, at: datetime) -> None:
    """Undo an end that came too early."""
    with in_turn():
        if Held.objects.filter(review=review).exclude(ended_at=None).update(ended_at=None):
            note(act="floor.review.went_on", by=by, kind="review", key=review.key, at=at)
