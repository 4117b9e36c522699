"""Erasing someone takes their cards and words; another’s review keeps its days."""

from typing import Any

from tests.cast import NOW, Cast
from tests.floor.reviewing import a_review, line_of_mairi
from touchline.floor.models import Card, CardAnswer, Review, Stance
from touchline.floor.models.card_answer import not_now
from touchline.floor.models.review_moves import move
from touchline.floor.models.stance import take
from touchline.floor.rules.stances import StanceKind
from touchline.keeping.persons import PERSON_PARTS


def erase(cast_key: str) -> None:
    for part in PERSON_PARTS.values():
        if part.key.startswith("floor.") and part.key in _OURS:
            part.erase(cast_key, NOW)


_OURS = {"floor.cards", "floor.reviews", "floor.review_answers", "floor.stances"}


def test_a_sellers_reviews_and_cards_go_with_them(cast: Cast) -> None:
    line_of_mairi(cast)
    erase(cast.mairi.key)
    assert not Review.objects.exists()
    assert not Card.objects.exists()


def test_a_manager_who_goes_leaves_the_sellers_review_without_their_words(cast: Cast) -> None:
    line = line_of_mairi(cast)
    not_now(line, because="She is away", by=cast.dana, at=NOW)
    take(line, StanceKind.ASK, by=cast.dana, at=NOW)
    review = line.card.review
    move(review, to=review.ends_at, reason="Board", form="one", by=cast.dana, at=NOW)
    erase(cast.dana.key)
    review.refresh_from_db()
    assert (review.led_by.name, review.moves.get().reason) == ("Someone who left", "")
    assert CardAnswer.objects.get().words == ""
    assert not Stance.objects.exists()


def test_what_one_said_is_exported(cast: Cast) -> None:
    line = line_of_mairi(cast)
    part: Any = next(one for one in PERSON_PARTS.values() if one.key == "floor.cards")
    (told,) = part.export(cast.mairi.key)
    assert told["challenge"] == line.challenge


def test_two_reviews_of_a_week_are_one(cast: Cast) -> None:
    assert a_review(cast.dana, cast.mairi) == a_review(cast.dana, cast.mairi)
