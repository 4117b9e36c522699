"""What passes from room to room: frozen, and each field says who sees it."""

import re
from dataclasses import FrozenInstanceError, dataclass, fields
from typing import Any, cast

import pytest

from touchline.wall.crossings import (
    ASKED,
    HANDED_OVER,
    Crossing,
    QuestionsAbout,
    all_crossings,
    sentences,
)
from touchline.wall.names import witness_name

EVERY = pytest.mark.parametrize("crossing", all_crossings(), ids=lambda one: one.__name__)


@EVERY
def test_every_field_says_who_sees_it(crossing: type[Crossing]) -> None:
    said = sentences(crossing)
    assert not [one.name for one in fields(crossing) if len(said[one.name].split()) < 1]


@EVERY
def test_a_sentence_names_someone(crossing: type[Crossing]) -> None:
    someone = re.compile(r"\b(nobody|everyone|only|administrators|owner|team|you)\b")
    assert not [said for said in sentences(crossing).values() if not someone.search(said)]


@EVERY
def test_a_crossing_says_what_it_is_and_where_it_goes(crossing: type[Crossing]) -> None:
    assert (bool(crossing.title), " → " in crossing.sides) == (True, True)


@EVERY
def test_a_crossing_cannot_be_changed_on_its_way(crossing: type[Crossing]) -> None:
    params = cast("Any", crossing).__dataclass_params__
    assert params.frozen


def test_a_crossing_that_is_changed_protests() -> None:
    question = QuestionsAbout("figure", "win_rate", "k1")
    with pytest.raises(FrozenInstanceError):
        question.key = "won_value"  # type: ignore[misc]


def test_a_field_that_does_not_say_is_an_error() -> None:
    @dataclass(frozen=True)
    class Silent:
        words: str

    with pytest.raises(KeyError):
        sentences(cast("Any", Silent))


def test_everything_that_is_sent_or_asked_is_documented() -> None:
    assert {*HANDED_OVER, *ASKED} <= set(all_crossings())


@EVERY
def test_the_log_has_a_name_for_each(crossing: type[Crossing]) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", witness_name(crossing))


@EVERY
def test_the_name_fits_into_a_line_of_the_log(crossing: type[Crossing]) -> None:
    assert len(f"wall.{witness_name(crossing)}") <= 60
