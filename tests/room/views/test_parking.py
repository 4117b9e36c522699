"""A line leaves the room for its writer's own next review, word for word."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.reviewing import TOMORROW, a_review
from tests.room.calling import Caller
from touchline.floor.models import ParkedLine
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

PATH = "parked-lines/"
WORDS = "Fife wants a price by Friday"


def test_it_is_kept_word_for_word(cast: Cast, mairi: Caller) -> None:
    assert mairi.post(PATH, text=WORDS) == (201, {})
    line = ParkedLine.objects.get()
    assert (line.person, line.words) == (cast.mairi, WORDS)


def test_it_says_to_which_review_a_line_would_go(cast: Cast, mairi: Caller) -> None:
    a_review(cast.dana, cast.mairi)
    day = TOMORROW.date().isoformat()
    assert mairi.get(PATH)[1] == {"review": {"day": day, "who": "Dana Calder"}}


def test_without_a_review_it_says_that_there_is_none(mairi: Caller) -> None:
    assert mairi.get(PATH) == (200, {"review": None})


@pytest.mark.parametrize("wrong", ["", "  ", "a" * 401, 7, None, "a\x00b"])
def test_what_is_no_line_is_not_kept(mairi: Caller, wrong: Any) -> None:
    assert mairi.post(PATH, text=wrong)[0] == 400
    assert not ParkedLine.objects.exists()


def test_nothing_comes_along_with_the_words(mairi: Caller) -> None:
    assert mairi.post(PATH, text=WORDS, room="leithroom")[0] == 400


def test_the_floor_keeps_no_room_and_no_coach(cast: Cast, mairi: Caller) -> None:
    mairi.post(PATH, text=WORDS)
    columns = {field.name for field in ParkedLine._meta.get_fields()}
    assert columns == {"id", "key", "person", "words", "week"}


def test_who_has_no_place_left_is_told(mairi: Caller) -> None:
    answers = [mairi.post(PATH, text=WORDS)[0] for _ in range(21)]
    assert answers == [201] * 20 + [507]


def test_where_reviews_are_off_no_line_leaves(cast: Cast, mairi: Caller) -> None:
    PartSwitch.objects.switch(
        "review", team=cast.leith, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW
    )
    assert mairi.get(PATH) == (409, {"error": "no-review"})
    assert mairi.post(PATH, text=WORDS)[0] == 409
    assert not ParkedLine.objects.exists()
