"""How a review ends: not before it began, and one that was left open at its planned end."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.reviewing import a_past_review, a_review, held
from touchline.floor.models import Held, Review
from touchline.floor.models.held import NotBegun, begin, end, go_on
from touchline.floor.models.review_moves import cancel
from touchline.witness.models import Line

MINUTE = timedelta(minutes=1)
END = "End the review"
THEN = "End it then"
MET = "We met as planned"


@pytest.fixture
def review(cast: Cast) -> Review:
    """Last Thursday’s at nine, twenty minutes."""
    return a_past_review(cast.dana, cast.mairi)


def begun(review: Review, at: datetime) -> Review:
    begin(review, leader=review.led_by, by=review.led_by, at=at)
    return review


def page(signed_in_as: Any, person: Any, review: Review) -> str:
    told: str = signed_in_as(person).get(f"/floor/reviews/{review.key}/").content.decode()
    return told


@pytest.mark.parametrize("who", ["dana", "mairi"])
def test_what_has_not_begun_cannot_be_ended(cast: Cast, signed_in_as: Any, who: str) -> None:
    review, person = a_review(cast.dana, cast.mairi), getattr(cast, who)
    assert END not in page(signed_in_as, person, review)
    signed_in_as(person).post(f"/floor/reviews/{review.key}/end/")
    assert not Held.objects.exists()


def test_an_end_before_the_begin_says_that_there_is_nothing_to_end(
    cast: Cast, signed_in_as: Any
) -> None:
    review = a_review(cast.dana, cast.mairi)
    answer = signed_in_as(cast.dana).post(f"/floor/reviews/{review.key}/end/", follow=True)
    assert "nothing to end yet" in answer.content.decode()


@pytest.mark.parametrize("who", ["dana", "mairi"])
def test_what_has_begun_can_be_ended_by_both(cast: Cast, signed_in_as: Any, who: str) -> None:
    review = begun(a_review(cast.dana, cast.mairi), NOW - 5 * MINUTE)
    assert END in page(signed_in_as, getattr(cast, who), review)


@pytest.mark.parametrize("who", ["dana", "mairi"])
def test_one_that_was_left_open_offers_its_planned_end_to_both(
    cast: Cast, signed_in_as: Any, review: Review, who: str
) -> None:
    told = page(signed_in_as, getattr(cast, who), begun(review, review.starts_at))
    assert "9.20 am" in told
    assert THEN in told
    assert END not in told


def test_while_both_may_still_sit_there_nothing_else_is_offered(
    cast: Cast, signed_in_as: Any
) -> None:
    review = begun(a_review(cast.dana, cast.mairi), NOW - 80 * MINUTE)
    assert THEN not in page(signed_in_as, cast.dana, review)


@pytest.mark.parametrize("again", [1, 2])
def test_ended_then_its_minutes_say_how_long_it_was_however_often_it_is_sent(
    cast: Cast, signed_in_as: Any, review: Review, again: int
) -> None:
    begun(review, review.starts_at)
    for _time in range(again):
        signed_in_as(cast.mairi).post(f"/floor/reviews/{review.key}/end/", {"when": "planned"})
    minutes = signed_in_as(cast.dana).get(f"/floor/reviews/{review.key}/minutes/")
    assert "20 minutes" in minutes.content.decode()
    assert Line.objects.filter(act="floor.review.ended").count() == 1


def test_a_second_answer_does_not_change_the_first(review: Review) -> None:
    begun(review, review.starts_at)
    end(review, by=review.led_by, at=NOW, as_planned=True)
    assert end(review, by=review.led_by, at=NOW).ended_at == review.ends_at


def test_its_planned_end_is_never_later_than_now(cast: Cast) -> None:
    review = begun(a_review(cast.dana, cast.mairi), NOW)
    assert end(review, by=cast.dana, at=NOW + MINUTE, as_planned=True).ended_at == NOW + MINUTE


@pytest.mark.parametrize("who", ["dana", "mairi"])
def test_where_nobody_pressed_begin_both_can_say_that_they_met(
    cast: Cast, signed_in_as: Any, review: Review, who: str
) -> None:
    person = getattr(cast, who)
    assert MET in page(signed_in_as, person, review)
    signed_in_as(person).post(f"/floor/reviews/{review.key}/end/", {"when": "planned"})
    there = Held.objects.get()
    assert (there.began_at, there.ended_at) == (review.starts_at, review.ends_at)


@pytest.fixture(params=["ahead", "cancelled", "begun", "over"])
def settled(request: pytest.FixtureRequest, cast: Cast) -> Review:
    """Reviews of which nobody has to say whether they took place."""
    if request.param == "ahead":
        return a_review(cast.dana, cast.mairi)
    past = a_past_review(cast.dana, cast.mairi)
    if request.param == "cancelled":
        cancel(past, reason="Away", by=cast.mairi, at=NOW)
    else:
        begun(past, past.starts_at)
    if request.param == "over":
        end(past, by=cast.dana, at=NOW)
    return past


def test_whether_they_met_is_asked_only_where_it_is_not_known(
    cast: Cast, signed_in_as: Any, settled: Review
) -> None:
    assert MET not in page(signed_in_as, cast.dana, settled)


def test_what_is_ahead_or_was_cancelled_was_not_held_as_planned(cast: Cast) -> None:
    ahead, off = a_review(cast.dana, cast.mairi), a_past_review(cast.dana, cast.mairi)
    cancel(off, reason="Away", by=cast.mairi, at=NOW)
    for one in (ahead, off):
        with pytest.raises(NotBegun):
            end(one, by=cast.dana, at=NOW, as_planned=True)


def test_who_managed_the_person_then_is_said_to_have_led_it(cast: Cast, review: Review) -> None:
    Review.objects.filter(pk=review.pk).update(led_by=cast.sander)
    end(review, by=cast.mairi, at=NOW, as_planned=True)
    review.refresh_from_db()
    assert review.led_by == cast.dana


def test_what_went_on_can_be_ended_again(cast: Cast) -> None:
    review = held(a_review(cast.dana, cast.mairi))
    go_on(review, by=cast.dana, at=NOW)
    assert end(review, by=cast.dana, at=NOW + MINUTE).ended_at == NOW + MINUTE
