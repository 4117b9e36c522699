"""A review that was moved, or cancelled: to when, why and by whom. It is never forgotten."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.floor.models.review import Review
from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.witness.models import in_turn, note


class ReviewIsOver(ValueError):
    """It was held or cancelled: nothing can be moved any more."""


class ReviewMove(models.Model):
    """One move. `form` was made when the form was drawn: sent twice it moves once."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="moves")
    form = models.CharField(max_length=20, default=new_key)
    from_at = models.DateTimeField()
    to_at = models.DateTimeField()
    reason = models.TextField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["review", "form"], name="a_form_moves_a_review_once")
        ]

    def __str__(self) -> str:
        return f"{self.review} moved from {self.from_at:%Y-%m-%d}"


class ReviewCancellation(models.Model):
    """It does not take place. A new day is a move, not this."""

    review = models.OneToOneField(Review, on_delete=models.CASCADE, related_name="cancellation")
    reason = models.TextField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.review} was cancelled"


def move(
    review: Review, *, to: datetime, reason: str, form: str, by: Person, at: datetime
) -> ReviewMove:
    """Put it on another day or time. Raises ReviewIsOver if it was held or cancelled."""
    with in_turn():
        here = Review.objects.whole().get(pk=review.pk)
        again = ReviewMove.objects.filter(review=here, form=form).first()
        if again is not None:
            return again
        if here.begun or here.cancelled:
            raise ReviewIsOver
        moved = ReviewMove.objects.create(
            review=here, form=form, from_at=here.starts_at, to_at=to, reason=reason, by=by, at=at
        )
        Review.objects.filter(pk=here.pk).update(starts_at=to)
        note(act="floor.review.moved", by=by, kind="review", key=here.key, at=at)
    return moved


def cancel(review: Review, *, reason: str, by: Person, at: datetime) -> ReviewCancellation:
    """Say that it does not take place. Twice is once. Raises ReviewIsOver if it was begun."""
    with in_turn():
        here = Review.objects.whole().get(pk=review.pk)
        if here.cancelled:
            return here.cancellation
        if here.begun:
            raise ReviewIsOver
        off = ReviewCancellation.objects.create(review=here, reason=reason, by=by, at=at)
        note(act="floor.review.cancelled", by=by, kind="review", key=here.key, at=at)
    return off
