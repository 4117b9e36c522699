"""A line that waits for one's own review: kept, taken onto a card, dropped, forgotten."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.reviewing import TOMORROW, a_line, a_parked_line, a_review
from touchline.floor.models import CardLine, ParkedLine
from touchline.floor.models.forgetting import over
from touchline.keeping.persons import PERSON_PARTS
from touchline.wall import corridor
from touchline.wall.parked_crossings import (
    WAITING,
    LineParked,
    NoPlace,
    ReviewAhead,
    ReviewsAhead,
)
from touchline.witness.models import Line, WeekLine

WORDS = "Fife wants a price by Friday"


def handed_over(cast: Cast) -> ParkedLine:
    corridor.hand_over(LineParked(words=WORDS), by=cast.mairi, at=NOW)
    return ParkedLine.objects.get()


def test_whoever_hands_a_line_over_is_whose_it_is(cast: Cast) -> None:
    line = handed_over(cast)
    assert (line.person, line.words) == (cast.mairi, WORDS)


def test_of_when_it_was_parked_the_week_alone_is_kept(cast: Cast) -> None:
    told = handed_over(cast)
    assert told.week == TODAY - timedelta(days=TODAY.weekday())


def test_the_log_has_no_moment_of_it_and_no_word(cast: Cast) -> None:
    handed_over(cast)
    acts = set(WeekLine.objects.values_list("act", flat=True))
    assert {"floor.line.parked", "wall.line_parked"} <= acts
    told = str([*Line.objects.values_list(), *WeekLine.objects.values_list()])
    assert WORDS not in told
    assert "parked" not in str(list(Line.objects.values_list()))


def test_a_line_from_elsewhere_looks_like_one_that_was_written_here(
    cast: Cast, signed_in_as: Any
) -> None:
    review = a_review(cast.dana, cast.mairi)
    path = f"/floor/reviews/{review.key}/card/later/"
    signed_in_as(cast.mairi).post(path, {"later-words": WORDS})
    handed_over_too = LineParked(words=WORDS)
    corridor.hand_over(handed_over_too, by=cast.mairi, at=NOW)
    same = ParkedLine.objects.values_list("person", "words", "week").distinct()
    assert (same.count(), ParkedLine.objects.count()) == (1, 2)
    assert WeekLine.objects.filter(act="wall.line_parked").count() == 2


def test_taken_in_it_is_a_line_of_the_card_and_waits_no_more(cast: Cast) -> None:
    review = a_review(cast.dana, cast.mairi)
    a_line(review, cast.mairi)
    a_parked_line(cast.mairi).take_in(review, at=NOW)
    told = [(one.place, one.challenge) for one in CardLine.objects.order_by("place")]
    assert (told[1], ParkedLine.objects.count()) == ((2, WORDS), 0)


def test_on_a_full_card_there_is_no_place_and_it_goes_on_waiting(cast: Cast) -> None:
    review = a_review(cast.dana, cast.mairi)
    for place in (1, 2, 3):
        a_line(review, cast.mairi, place=place)
    with pytest.raises(NoPlace):
        a_parked_line(cast.mairi).take_in(review, at=NOW)
    assert ParkedLine.objects.count() == 1


def test_no_more_wait_than_may(cast: Cast) -> None:
    for _ in range(WAITING):
        a_parked_line(cast.mairi)
    with pytest.raises(NoPlace):
        a_parked_line(cast.mairi)


def test_a_quarter_is_as_long_as_it_waits(cast: Cast) -> None:
    line = a_parked_line(cast.mairi)

    def gone(day: Any) -> bool:
        return any(line in rows for rows in over(today=day, at=NOW, starts=1))

    last = line.week + timedelta(weeks=13)
    assert (gone(last), gone(last + timedelta(days=1))) == (False, True)


def test_the_next_review_is_told_to_who_asks(cast: Cast) -> None:
    a_review(cast.dana, cast.mairi)
    (told,) = corridor.ask(ReviewsAhead(on=TODAY), by=cast.mairi)
    assert told == ReviewAhead(day=TOMORROW.date(), who="Dana Calder")


@pytest.mark.parametrize("who", ["callum", "tomasz", "dana"])
def test_who_brings_no_card_has_no_next_review(cast: Cast, who: str) -> None:
    a_review(cast.dana, cast.mairi)
    assert corridor.ask(ReviewsAhead(on=TODAY), by=getattr(cast, who)) == ()


def test_it_is_in_ones_copy_and_goes_with_the_person(cast: Cast) -> None:
    a_parked_line(cast.mairi)
    part: Any = PERSON_PARTS["floor.parked_lines"]
    (told,) = part.export(cast.mairi.key)
    part.erase(cast.mairi.key, NOW)
    assert (told["words"], ParkedLine.objects.count()) == (WORDS, 0)
