"""Lines that wait for a review: shown on one's own card alone, and on the review once taken in."""

from typing import Any

import pytest

from tests.cast import Cast
from tests.floor.reviewing import a_parked_line, a_review
from touchline.floor.models import CardLine, ParkedLine, Review
from touchline.people.models import Person

WORDS = "Fife wants a price by Friday"


@pytest.fixture
def review(cast: Cast) -> Review:
    return a_review(cast.dana, cast.mairi)


def read(signed_in_as: Any, who: Person, review: Review, page: str = "") -> str:
    told: str = signed_in_as(who).get(f"/floor/reviews/{review.key}/{page}").content.decode()
    return told


def pressed(signed_in_as: Any, who: Person, review: Review, line: ParkedLine, what: str) -> int:
    path = f"/floor/reviews/{review.key}/card/later/{line.key}/{what}/"
    status: int = signed_in_as(who).post(path).status_code
    return status


def test_it_is_on_ones_own_card(cast: Cast, signed_in_as: Any, review: Review) -> None:
    a_parked_line(cast.mairi)
    assert WORDS in read(signed_in_as, cast.mairi, review, "card/")


@pytest.mark.parametrize("page", ["", "minutes/"])
def test_who_leads_the_review_does_not_read_it(
    cast: Cast, signed_in_as: Any, review: Review, page: str
) -> None:
    a_parked_line(cast.mairi)
    assert WORDS not in read(signed_in_as, cast.dana, review, page)


def test_taken_in_and_submitted_they_do(cast: Cast, signed_in_as: Any, review: Review) -> None:
    pressed(signed_in_as, cast.mairi, review, a_parked_line(cast.mairi), "take-in")
    signed_in_as(cast.mairi).post(f"/floor/reviews/{review.key}/card/submit/")
    assert WORDS in read(signed_in_as, cast.dana, review)


def test_dropped_it_is_gone(cast: Cast, signed_in_as: Any, review: Review) -> None:
    pressed(signed_in_as, cast.mairi, review, a_parked_line(cast.mairi), "drop")
    assert not ParkedLine.objects.exists()
    assert not CardLine.objects.exists()


@pytest.mark.parametrize("what", ["take-in", "drop"])
def test_another_ones_line_is_not_there(
    cast: Cast, signed_in_as: Any, review: Review, what: str
) -> None:
    assert pressed(signed_in_as, cast.mairi, review, a_parked_line(cast.callum), what) == 404
    assert ParkedLine.objects.exists()


def test_an_empty_line_is_not_kept(cast: Cast, signed_in_as: Any, review: Review) -> None:
    path = f"/floor/reviews/{review.key}/card/later/"
    assert signed_in_as(cast.mairi).post(path, {"later-words": " "}).status_code == 302
    assert not ParkedLine.objects.exists()
