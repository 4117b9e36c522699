"""A process that was given up stays readable, and can begin again."""

from datetime import date
from typing import Any

import pytest

from tests.cast import TODAY, Cast
from tests.floor.processes import (
    FIT,
    OFFER,
    ONE_IS_ENOUGH,
    TALK,
    address,
    given_up,
    process_of_leith,
    published,
    words_now,
)
from tests.reading import main_of, words_of
from touchline.floor.models import ProcessVersion
from touchline.floor.models.process import process_of

MONDAY = date(2026, 3, 23)
LATER = date(2026, 4, 1)


@pytest.mark.usefixtures("own")
def test_every_reader_sees_until_when_it_holds(cast: Cast, signed_in_as: Any) -> None:
    given_up(cast.leith, cast.dana, since=MONDAY)
    seen = words_of(signed_in_as(cast.mairi).get(address("show", cast.leith)))
    assert "Given up: the process of North Sea is followed from Monday" in seen


@pytest.mark.usefixtures("own")
def test_the_versions_stay_readable(cast: Cast, signed_in_as: Any) -> None:
    given_up(cast.leith, cast.dana)
    seen = words_of(signed_in_as(cast.mairi).get(address("versions", cast.leith)))
    assert "What Leith had of its own" in seen
    assert "We lost deals that nobody had qualified" in seen
    assert ONE_IS_ENOUGH in seen


def test_they_stay_readable_where_nothing_is_followed(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    given_up(cast.leith, cast.dana)
    visitor = signed_in_as(cast.mairi)
    assert address("versions", cast.leith) in main_of(visitor.get(address("show", cast.leith)))
    assert ONE_IS_ENOUGH in words_of(visitor.get(address("versions", cast.leith)))


def test_two_of_them_are_still_compared(cast: Cast, signed_in_as: Any, own: ProcessVersion) -> None:
    published(cast.leith, cast.dana, (TALK,))
    given_up(cast.leith, cast.dana)
    asked = {"of": "own", "from": "1", "to": "2"}
    seen = words_of(signed_in_as(cast.mairi).get(address("compare", cast.leith), asked))
    assert "Taken out Fit" in seen


@pytest.mark.usefixtures("own")
def test_giving_up_is_nothing_to_publish_again(cast: Cast, signed_in_as: Any) -> None:
    given_up(cast.leith, cast.dana)
    answer = signed_in_as(cast.dana).get(address("again", cast.leith), {"version": "2"})
    assert answer.status_code == 404


def test_an_earlier_version_can_be_published_again(
    cast: Cast, signed_in_as: Any, own: ProcessVersion
) -> None:
    given_up(cast.leith, cast.dana)
    said = {"version": "1", "since": TODAY.isoformat(), "why": "We miss it", "key": "back"}
    signed_in_as(cast.dana).post(address("again", cast.leith), said)
    now = process_of(cast.leith, TODAY)
    assert now is not None
    assert (now.process, now.number, now.words) == (own.process, 3, own.words)


@pytest.mark.parametrize(
    ("source", "begins"), [("above", (TALK, OFFER)), ("own", (TALK, FIT, OFFER)), ("empty", ())]
)
@pytest.mark.usefixtures("own")
def test_the_team_can_begin_its_own_again(
    cast: Cast, signed_in_as: Any, source: str, begins: tuple[Any, ...]
) -> None:
    given_up(cast.leith, cast.dana)
    for _ in range(2):
        signed_in_as(cast.dana).post(address("begin", cast.leith), {"from": source})
    assert words_now(cast.leith) == begins


@pytest.mark.usefixtures("own")
def test_how_to_begin_again_stands_where_one_would_change_it(cast: Cast, signed_in_as: Any) -> None:
    given_up(cast.leith, cast.dana)
    seen = words_of(signed_in_as(cast.dana).get(address("edit", cast.leith)))
    assert "Begin with version 1 of yours" in seen
    assert "Begin with a copy of North Sea's" in seen


def test_what_is_begun_again_is_compared_with_what_was_before(
    cast: Cast, signed_in_as: Any, own: ProcessVersion
) -> None:
    given_up(cast.leith, cast.dana)
    published(cast.leith, cast.dana, (TALK,))
    seen = words_of(signed_in_as(cast.mairi).get(address("compare", cast.leith)))
    assert "From version 1 to version 3" in seen
    assert "Taken out Fit" in seen


def test_what_was_to_come_is_said_not_to(
    cast: Cast, signed_in_as: Any, own: ProcessVersion
) -> None:
    published(cast.leith, cast.dana, since=LATER)
    given_up(cast.leith, cast.dana)
    seen = words_of(signed_in_as(cast.mairi).get(address("versions", cast.leith)))
    assert "Version 2 does not come" in seen


def test_what_a_team_above_had_stays_readable_for_who_followed_it(
    cast: Cast, signed_in_as: Any, above: ProcessVersion
) -> None:
    given_up(cast.north_sea, cast.grete)
    visitor = signed_in_as(cast.mairi)
    assert address("versions", cast.leith) in main_of(visitor.get(address("show", cast.leith)))
    seen = visitor.get(address("versions", cast.leith))
    assert "What North Sea had of its own" in words_of(seen)
    assert "/again/" not in main_of(seen)
