"""A whole week of one review: rhythm, card, meeting, help, agreed step, minutes, next card."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import NOW, Cast
from tests.floor.reviewing import (
    CHALLENGE,
    STEP,
    a_line,
    a_review,
    a_submitted_line,
    held,
    reviews_of,
)
from touchline.floor.models import Agreement, Card, CardLine, Promise, Review, Stance

MONDAYS = {"weekday": "0", "time": "09:00", "minutes": "20", "since": "2026-03-18"}


def page(visitor: Client, review: Review, name: str = "") -> str:
    answer = visitor.get(f"/floor/reviews/{review.key}/{name}")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def line(cast: Cast) -> CardLine:
    """Submitted by Mairi for tomorrow; she asks for a door to be opened."""
    return a_submitted_line(a_review(cast.dana, cast.mairi), cast.mairi, help="door")


def test_one_rhythm_gives_every_report_a_slot_one_after_the_other(
    cast: Cast, signed_in_as: Any
) -> None:
    signed_in_as(cast.dana).post("/floor/reviews/rhythm/", MONDAYS)
    times = Review.objects.order_by("starts_at").values_list("person__name", "starts_at")
    assert [(name.split()[0], f"{at:%d %H:%M}") for name, at in times[:2]] == [
        ("Callum", "23 09:00"), ("Mairi", "23 09:20"),
    ]  # fmt: skip


def test_the_same_rhythm_sent_twice_plans_nothing_twice(cast: Cast, signed_in_as: Any) -> None:
    for _again in range(2):
        signed_in_as(cast.dana).post("/floor/reviews/rhythm/", MONDAYS)
    assert Review.objects.count() == 4


def test_opening_the_list_makes_the_coming_reviews_once(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.dana).post("/floor/reviews/rhythm/", MONDAYS)
    Review.objects.all().delete()
    for _again in range(2):
        signed_in_as(cast.mairi).get("/floor/reviews/")
    assert Review.objects.filter(person=cast.mairi).count() == 2


def test_a_draft_is_read_by_nobody_else(cast: Cast, signed_in_as: Any) -> None:
    draft = a_line(a_review(cast.dana, cast.mairi), cast.mairi)
    assert CHALLENGE not in page(signed_in_as(cast.dana), draft.card.review)


def test_submitting_keeps_what_is_on_the_page_and_hands_it_over(
    cast: Cast, signed_in_as: Any
) -> None:
    review = a_review(cast.dana, cast.mairi)
    words = {"1-challenge": "Nobody signs", "1-was": "{}"}
    signed_in_as(cast.mairi).post(f"/floor/reviews/{review.key}/card/submit/", words)
    assert "Nobody signs" in page(signed_in_as(cast.dana), review)


def test_an_empty_card_is_not_submitted(cast: Cast, signed_in_as: Any) -> None:
    review = a_review(cast.dana, cast.mairi)
    signed_in_as(cast.mairi).post(f"/floor/reviews/{review.key}/card/submit/", {})
    assert not Card.objects.exclude(submission=None).exists()


def test_help_becomes_a_promise_however_often_it_is_sent(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    start = f"h{line.key}-"
    said = {start + "how": "promised", start + "words": "I call her", start + "day": "2026-03-20"}
    for _again in range(2):
        path = f"/floor/reviews/{line.card.review.key}/lines/{line.key}/answer/"
        signed_in_as(cast.dana).post(path, said)
    promise = Promise.objects.get()
    assert (promise.owner, promise.to_person, promise.words) == (
        cast.dana, cast.mairi, "I call her",
    )  # fmt: skip


def test_help_that_is_not_there_says_why(cast: Cast, signed_in_as: Any, line: CardLine) -> None:
    start = f"h{line.key}-"
    path = f"/floor/reviews/{line.card.review.key}/lines/{line.key}/answer/"
    signed_in_as(cast.dana).post(path, {start + "how": "not_now", start + "words": "She is away"})
    assert "She is away" in page(signed_in_as(cast.mairi), line.card.review)


def test_a_stance_is_one_tap_and_the_last_counts(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    path = f"/floor/reviews/{line.card.review.key}/lines/{line.key}/stance/"
    for tapped in ("direct", "ask"):
        signed_in_as(cast.dana).post(path, {"stance": tapped})
    assert Stance.objects.get().kind == "ask"


def test_what_was_agreed_stands_in_the_minutes_of_both_and_begins_the_next_card(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    first = line.card.review
    Agreement.objects.create(line=line, step="I call Morag")
    held(first)
    following = Review.objects.filter(person=cast.mairi).exclude(pk=first.pk).get()
    told = [
        page(signed_in_as(cast.dana), first, "minutes/"),
        page(signed_in_as(cast.mairi), first, "minutes/"),
        page(signed_in_as(cast.mairi), following, "card/"),
    ]
    assert all("I call Morag" in one for one in told)


def test_last_weeks_card_is_copied_in_one_press(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    held(line.card.review)
    following = Review.objects.filter(person=cast.mairi).last()
    assert following is not None
    for _again in range(2):
        signed_in_as(cast.mairi).post(f"/floor/reviews/{following.key}/card/copy/")
    assert [one.step for one in CardLine.objects.filter(card__review=following)] == [STEP]


def test_without_a_card_both_fill_it_in_together(cast: Cast, signed_in_as: Any) -> None:
    review = a_review(cast.dana, cast.mairi)
    dana = signed_in_as(cast.dana)
    assert "Mairi has not prepared this time." in page(dana, review)
    dana.post(f"/floor/reviews/{review.key}/together/{cast.mairi.key}/")
    line = CardLine.objects.filter(card__review=review)[0]
    said = {f"t{line.key}-challenge": "Who signs", f"t{line.key}-was": "{}"}
    dana.post(f"/floor/reviews/{review.key}/lines/{line.key}/", said)
    assert "Who signs" in page(signed_in_as(cast.mairi), review)


def test_a_prepared_line_is_changed_by_nobody_else(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    path = f"/floor/reviews/{line.card.review.key}/lines/{line.key}/"
    assert signed_in_as(cast.dana).post(path, {}).status_code == 403


def test_a_leader_reviews_a_manager_with_the_same_card(cast: Cast, signed_in_as: Any) -> None:
    review = a_review(cast.grete, cast.dana)
    said = {"1-about": f"team:{cast.leith.key}", "1-challenge": "Two are new", "1-was": "{}"}
    signed_in_as(cast.dana).post(f"/floor/reviews/{review.key}/card/submit/", said)
    assert "Two are new" in page(signed_in_as(cast.grete), review)


def test_moving_keeps_both_in_the_picture_and_counts_for_who_leads(
    cast: Cast, signed_in_as: Any
) -> None:
    review = a_review(cast.dana, cast.mairi)
    form = {"day": "2026-03-20", "time": "10:00", "reason": "Board", "form": "drawn-once"}
    for _again in range(2):
        signed_in_as(cast.dana).post(f"/floor/reviews/{review.key}/move/", form)
    moved = Review.objects.get(pk=review.pk)
    assert moved.moves.count() == 1
    assert moved.course.moved_by_manager
    assert "Board" in page(signed_in_as(cast.mairi), moved)


def test_a_review_that_was_cancelled_stays_cancelled_when_it_is_planned_again(cast: Cast) -> None:
    from touchline.floor.models.review_moves import cancel

    review = a_review(cast.dana, cast.mairi)
    cancel(review, reason="Away", by=cast.mairi, at=NOW)
    assert review.pk in {one.pk for one in reviews_of(cast.mairi.rhythms.get())}
