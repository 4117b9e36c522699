"""That a review was begun, and that it was ended."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.floor.models.review import Review
from touchline.people.models import Person
from touchline.wall.happenings import tell
from touchline.witness.models import in_turn, note


class NotBegun(ValueError):
    """Nobody has begun it: there is nothing to end yet."""


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


def end(review: Review, *, by: Person, at: datetime, as_planned: bool = False) -> Held:
    """End it, now or (`as_planned`) when it should have been over; twice is once.

    One that nobody began can only have been held as planned, once that is past. Raises NotBegun.
    """
    with in_turn():
        held = Held.objects.select_related("review").filter(review=review).first()
        if held is None:
            held = _held_as_planned(review, at=at) if as_planned else None
        if held is None:
            raise NotBegun
        if held.ended_at is None:
            held.ended_at = min(at, held.review.due_end) if as_planned else at
            held.save(update_fields=["ended_at"])
            note(act="floor.review.ended", by=by, kind="review", key=review.key, at=at)
            tell("review.held", review.key, at=at)
    return held


def _held_as_planned(review: Review, *, at: datetime) -> Held | None:
    """Who led the person then is said to have led it; None before its time, or if cancelled."""
    here = Review.objects.whole().get(pk=review.pk)
    if not here.unsaid(now=at):
        return None
    Review.objects.filter(pk=here.pk).update(led_by=here.leader_on(here.starts_at.date()))
    return Held.objects.create(review=here, began_at=here.starts_at)


def go_on(review: Review, *, by: Person, at: datetime) -> None:
    """Undo an end that came too early."""
    with in_turn():
        if Held.objects.filter(review=review).exclude(ended_at=None).update(ended_at=None):
            note(act="floor.review.went_on", by=by, kind="review", key=review.key, at=at)
