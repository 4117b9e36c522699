"""What has reached the end that the contract promises is gone; what has not is there."""

from datetime import timedelta

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.promising import in_days, promised
from touchline.floor.models import Card, Promise, Review
from touchline.floor.models.forgetting import forget


def review_before(cast: Cast, days: int) -> Review:
    """A review of Mairi that many days ago."""
    starts = NOW - timedelta(days=days)
    week = starts.date() - timedelta(days=starts.weekday())
    return Review.objects.create(
        led_by=cast.dana, person=cast.mairi, week=week, starts_at=starts, minutes=20, zone="UTC"
    )


def test_a_draft_that_was_never_submitted_goes_after_a_month(cast: Cast) -> None:
    Card.objects.the(review_before(cast, 31), cast.mairi)
    forget({}, NOW)
    assert not Card.objects.exists()


def test_a_draft_of_last_week_stays(cast: Cast) -> None:
    Card.objects.the(review_before(cast, 7), cast.mairi)
    forget({}, NOW)
    assert Card.objects.count() == 1


@pytest.mark.parametrize(("days", "left"), [(732, 0), (700, 1)])
def test_a_review_is_kept_for_two_years(cast: Cast, days: int, left: int) -> None:
    review_before(cast, days)
    forget({}, NOW)
    assert Review.objects.count() == left


def test_a_promise_counts_from_its_end(cast: Cast) -> None:
    promise = promised(cast.mairi, cast.dana, by=in_days(-800))
    promise.keep(by=cast.mairi, at=NOW - timedelta(days=10))
    forget({}, NOW)
    assert Promise.objects.count() == 1


def test_one_that_nobody_ended_counts_from_its_day(cast: Cast) -> None:
    promised(cast.mairi, cast.dana, by=in_days(-800))
    forget({}, NOW)
    assert not Promise.objects.exists()


def test_more_than_one_heap_goes_too(cast: Cast) -> None:
    to_dana = {"owner": cast.mairi, "to_kind": "person", "to_person": cast.dana}
    Promise.objects.bulk_create(
        Promise(**to_dana, words=f"{n}", day=TODAY - timedelta(days=900), made_at=NOW,
                audience="line")
        for n in range(401)
    )  # fmt: skip
    forget({}, NOW)
    assert not Promise.objects.exists()
