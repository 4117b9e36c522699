"""When reviews are: a rhythm for one or a team, another day, not at all, and who may say so."""

from datetime import time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.reviewing import a_review, a_rhythm, held, reviews_of
from touchline.floor.models import Review, Rhythm
from touchline.floor.models.held import begin
from touchline.people.models import ReportingLine
from touchline.witness.actor import SYSTEM

TUESDAYS = {"weekday": "1", "time": "14:00", "minutes": "30", "since": "2026-03-18"}
LONDON = ZoneInfo("Europe/London")
ELSEWHERE = {"day": "2026-03-20", "time": "10:00", "reason": "Board", "form": "drawn-once"}


@pytest.fixture
def review(cast: Cast) -> Review:
    return a_review(cast.dana, cast.mairi)


def test_a_new_slot_moves_what_was_planned_and_counts_for_nobody(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    signed_in_as(cast.dana).post(f"/floor/reviews/rhythm/people/{cast.mairi.key}/", TUESDAYS)
    found = Review.objects.filter(person=cast.mairi, starts_at__gt=NOW + timedelta(days=2))
    times = [(one.starts_at.astimezone(LONDON), one) for one in found]
    assert {(f"{at:%a %H:%M}", one.minutes) for at, one in times} == {("Tue 14:00", 30)}
    assert not any(one.course.moved_by_manager for one in found)


def test_what_was_moved_by_hand_stays_where_it_was_put(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    dana = signed_in_as(cast.dana)
    dana.post(f"/floor/reviews/{review.key}/move/", ELSEWHERE)
    dana.post(f"/floor/reviews/rhythm/people/{cast.mairi.key}/", TUESDAYS)
    review.refresh_from_db()
    assert f"{review.starts_at:%d %H:%M}" == "20 10:00"


def test_a_rhythm_that_has_ended_plans_nothing_more(cast: Cast, signed_in_as: Any) -> None:
    rhythm = a_rhythm(cast.dana, cast.mairi)
    signed_in_as(cast.dana).post(f"/floor/reviews/rhythm/{rhythm.key}/end/")
    assert reviews_of(Rhythm.objects.get(pk=rhythm.pk)) == []


def test_whom_one_does_not_manage_has_no_slot_with_one(cast: Cast, signed_in_as: Any) -> None:
    path = f"/floor/reviews/rhythm/people/{cast.femke.key}/"
    assert signed_in_as(cast.dana).post(path, TUESDAYS).status_code == 404


def test_a_team_is_met_by_who_runs_it_itself(cast: Cast, signed_in_as: Any) -> None:
    path = f"/floor/reviews/rhythm/teams/{cast.leith.key}/"
    answers = [signed_in_as(one).post(path, TUESDAYS) for one in (cast.grete, cast.dana)]
    assert [one.status_code for one in answers] == [404, 302]
    assert Rhythm.objects.get().team == cast.leith


@pytest.mark.parametrize(
    "wrong", [{"since": "2026-03-17"}, {"since": "2028-01-01"}, {"minutes": "4"}, {"weekday": "7"}]
)
def test_a_rhythm_that_cannot_be_is_not_set(
    cast: Cast, signed_in_as: Any, wrong: dict[str, str]
) -> None:
    answer = signed_in_as(cast.dana).post("/floor/reviews/rhythm/", TUESDAYS | wrong)
    assert (answer.status_code, Rhythm.objects.count()) == (422, 0)


def test_all_have_to_begin_before_midnight(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.dana).post("/floor/reviews/rhythm/", TUESDAYS | {"time": "23:45"})
    assert (answer.status_code, Rhythm.objects.count()) == (422, 0)


def test_a_rhythm_of_who_no_longer_manages_the_person_plans_nothing(
    cast: Cast, signed_in_as: Any
) -> None:
    a_rhythm(cast.dana, cast.mairi)
    ReportingLine.objects.draw(cast.mairi, cast.sander, since=TODAY, by=SYSTEM, at=NOW)
    for person in (cast.dana, cast.mairi):
        signed_in_as(person).get("/floor/reviews/")
    assert not Review.objects.exists()


@pytest.mark.parametrize(("who", "counts"), [("dana", True), ("mairi", False)])
def test_what_the_manager_cancels_counts_and_what_the_seller_cancels_does_not(
    cast: Cast, signed_in_as: Any, review: Review, who: str, counts: bool
) -> None:
    for _again in range(2):
        path = f"/floor/reviews/{review.key}/cancel/"
        signed_in_as(getattr(cast, who)).post(path, {"reason": "Away"})
    course = Review.objects.whole().get(pk=review.pk).course
    assert (course.cancelled_by_manager, course.cancelled_by_other) == (counts, not counts)


@pytest.mark.parametrize("act", ["move", "cancel"])
def test_what_has_begun_is_neither_moved_nor_cancelled(
    cast: Cast, signed_in_as: Any, review: Review, act: str
) -> None:
    begin(review, leader=cast.dana, by=cast.dana, at=NOW)
    path = f"/floor/reviews/{review.key}/{act}/"
    answer = signed_in_as(cast.mairi).post(path, ELSEWHERE, follow=True)
    assert "It has begun" in answer.content.decode()
    now = Review.objects.whole().get(pk=review.pk)
    assert (now.starts_at, now.cancelled) == (review.starts_at, False)


@pytest.mark.parametrize("wrong", [{"day": "2026-03-17"}, {"day": "2026-09-01"}, {"reason": " "}])
def test_a_move_needs_a_moment_that_is_near_and_a_reason(
    cast: Cast, signed_in_as: Any, review: Review, wrong: dict[str, str]
) -> None:
    answer = signed_in_as(cast.dana).post(f"/floor/reviews/{review.key}/move/", ELSEWHERE | wrong)
    assert (answer.status_code, review.moves.count()) == (422, 0)


@pytest.mark.parametrize("act", ["move", "cancel"])
def test_a_teams_review_is_moved_only_by_who_leads_it(
    cast: Cast, signed_in_as: Any, act: str
) -> None:
    path = f"/floor/reviews/{a_review(cast.dana, cast.leith).key}/{act}/"
    assert [signed_in_as(one).get(path).status_code for one in (cast.mairi, cast.dana)] == [
        403,
        200,
    ]


def test_one_that_was_cancelled_can_take_place_after_all(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    signed_in_as(cast.mairi).post(f"/floor/reviews/{review.key}/cancel/", {"reason": "Ill"})
    signed_in_as(cast.dana).post(f"/floor/reviews/{review.key}/begin/")
    told = signed_in_as(cast.mairi).get(f"/floor/reviews/{review.key}/").content.decode()
    assert "End the review" in told


def test_who_begins_it_with_the_person_is_who_led_it(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    ReportingLine.objects.draw(cast.mairi, cast.sander, since=TODAY, by=SYSTEM, at=NOW)
    signed_in_as(cast.mairi).post(f"/floor/reviews/{review.key}/begin/")
    review.refresh_from_db()
    assert review.led_by == cast.sander


def test_an_end_that_came_too_early_is_taken_back(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    held(review)
    for _again in range(2):
        signed_in_as(cast.mairi).post(f"/floor/reviews/{review.key}/go-on/")
    assert not Review.objects.get(pk=review.pk).over


def test_a_slot_is_at_the_same_time_of_day_after_clocks_change(cast: Cast) -> None:
    rhythm = a_rhythm(cast.dana, cast.mairi, weekday=0, time=time(9))
    hours = [f"{one.starts_at:%d %H}" for one in reviews_of(rhythm)]
    assert hours == ["23 09", "30 08"]
