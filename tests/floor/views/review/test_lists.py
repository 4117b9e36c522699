"""The list of reviews: what is next, what is still open, the weeks with one’s reports."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from tests.floor.reviewing import (
    TOMORROW,
    a_past_review,
    a_review,
    a_rhythm,
    a_submitted_line,
    held,
)
from touchline.floor.models import Review
from touchline.floor.models.held import begin
from touchline.people.models import Person, Seat
from touchline.witness.actor import SYSTEM

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}
OPEN = "Still open"


def page(signed_in_as: Any, person: Person, query: str = "") -> str:
    answer = signed_in_as(person).get(f"/floor/reviews/{query}")
    assert answer.status_code == 200
    told: str = answer.content.decode()
    return told


@pytest.fixture
def left(cast: Cast) -> Review:
    """Dana and Mairi began last Thursday at nine, and nobody ended it."""
    review = a_past_review(cast.dana, cast.mairi)
    begin(review, leader=cast.dana, by=cast.dana, at=review.starts_at)
    return review


@pytest.mark.parametrize("who", ["dana", "mairi"])
def test_what_nobody_has_ended_is_found_by_both_however_long_ago(
    cast: Cast, signed_in_as: Any, left: Review, who: str
) -> None:
    told = page(signed_in_as, getattr(cast, who)).split(OPEN)[1].split("</section>")[0]
    assert f"/floor/reviews/{left.key}/end/" in told
    assert "9.20 am" in told


@pytest.mark.parametrize("who", ["callum", "grete", "sander"])
def test_nobody_else_hears_of_it(cast: Cast, signed_in_as: Any, left: Review, who: str) -> None:
    assert OPEN not in page(signed_in_as, getattr(cast, who))


def test_one_in_which_they_may_still_sit_is_not_among_them(cast: Cast, signed_in_as: Any) -> None:
    begin(a_review(cast.dana, cast.mairi), leader=cast.dana, by=cast.dana, at=NOW)
    assert OPEN not in page(signed_in_as, cast.dana)


def test_what_was_ended_is_not_among_them(cast: Cast, signed_in_as: Any) -> None:
    held(a_past_review(cast.dana, cast.mairi))
    assert OPEN not in page(signed_in_as, cast.dana)


def test_an_earlier_week_leads_to_its_minutes(cast: Cast, signed_in_as: Any) -> None:
    review = held(a_past_review(cast.dana, cast.mairi, weeks=5))
    told = page(signed_in_as, cast.dana, f"?week={review.week:%Y-%m-%d}")
    assert f"/floor/reviews/{review.key}/minutes/" in told
    assert f"?week={review.week - timedelta(days=7):%Y-%m-%d}" in told


def test_an_earlier_week_shows_no_review_of_other_peoples_reports(
    cast: Cast, signed_in_as: Any
) -> None:
    review = held(a_past_review(cast.dana, cast.mairi, weeks=5))
    query = f"?week={review.week:%Y-%m-%d}"
    told = [page(signed_in_as, one, query) for one in (cast.sander, cast.grete, cast.callum)]
    assert not any(review.key in one for one in told)


@pytest.mark.parametrize("week", ["2026-03-23", "soon", "0001-01-01", "9999-12-31", ""])
def test_what_is_no_earlier_week_is_this_one(cast: Cast, signed_in_as: Any, week: str) -> None:
    told = page(signed_in_as, cast.dana, f"?week={week}")
    assert "Week of" not in told


def test_one_press_prepares_for_the_first_review_without_a_card(
    cast: Cast, signed_in_as: Any
) -> None:
    first = a_review(cast.dana, cast.mairi)
    a_submitted_line(first, cast.mairi)
    [after] = Review.objects.filter(person=cast.mairi).exclude(pk=first.pk)
    primary = page(signed_in_as, cast.mairi).split("button--primary")[1][:200]
    assert f"/floor/reviews/{after.key}/card/" in primary


def test_who_has_no_slot_is_named_and_who_is_met_with_the_team_is_not(
    cast: Cast, signed_in_as: Any
) -> None:
    a_rhythm(cast.dana, cast.mairi)
    alone = page(signed_in_as, cast.dana).split("No slot yet")[1].split("</section>")[0]
    assert ("Callum" in alone, "Mairi" in alone) == (True, False)
    a_rhythm(cast.dana, cast.leith, weekday=4)
    assert "No slot yet" not in page(signed_in_as, cast.dana)


def test_a_total_of_a_team_that_meets_together_counts_its_table(
    cast: Cast, signed_in_as: Any
) -> None:
    isla = Person.objects.enrol(name="Isla Ross", email="isla@northlight.example", **BY)
    Seat.objects.take(isla, kind="seller", team=cast.leith, since=LONG_AGO, **BY)
    a_submitted_line(a_review(cast.dana, cast.leith), cast.mairi)
    assert "1 of 3 prepared" in page(signed_in_as, cast.grete)


def test_a_draft_counts_in_no_total(cast: Cast, signed_in_as: Any) -> None:
    review = a_review(cast.dana, cast.leith)
    review.cards.create(person=cast.mairi).lines.create(place=1, challenge="Not yet")
    assert "0 of 2 prepared" in page(signed_in_as, cast.dana)


def test_a_card_of_who_has_left_the_table_is_not_counted(cast: Cast, signed_in_as: Any) -> None:
    a_submitted_line(a_review(cast.dana, cast.leith), cast.mairi)
    for seat in Seat.objects.filter(person=cast.mairi):
        seat.leave(on=TODAY, **BY)
    assert "0 of 1 prepared" in page(signed_in_as, cast.dana)


def test_a_review_that_was_cancelled_lies_not_ahead(cast: Cast) -> None:
    from touchline.floor.models.review_moves import cancel

    review = a_review(cast.dana, cast.mairi)
    cancel(review, reason="Away", by=cast.mairi, at=NOW)
    coming = Review.objects.coming(cast.mairi, since=NOW, until=TOMORROW + timedelta(days=1))
    assert not coming.exists()
