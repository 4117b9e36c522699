"""The order of priorities: a place is said, so that a second press moves nothing."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.planning import QUARTER, a_priority, said, three
from touchline.floor.models import Drop, Priority
from touchline.people.models import Team
from touchline.witness.models import Line

MOVED = "floor.priority.moved"


@pytest.fixture
def does(cast: Cast) -> dict[str, Any]:
    return {"by": cast.dana, "at": NOW}


def order(team: Team, quarter: str = QUARTER) -> list[tuple[int, str]]:
    standing = Priority.objects.of_quarter(team, quarter).standing()
    return [(one.position, one.title) for one in standing]


@pytest.mark.parametrize(
    ("who", "place", "then"),
    [(2, 1, "CAB"), (0, 3, "BCA"), (1, 1, "BAC"), (1, 3, "ACB"), (0, 9, "BCA"), (2, 0, "CAB")],
)
def test_one_is_put_at_a_place(
    cast: Cast, does: dict[str, Any], who: int, place: int, then: str
) -> None:
    three(cast.leith, by=cast.dana)[who].move(place, **does)
    assert order(cast.leith) == list(enumerate(then, 1))


def test_put_there_twice_it_is_where_it_was_put(cast: Cast, does: dict[str, Any]) -> None:
    _, second, _ = three(cast.leith, by=cast.dana)
    for _ in range(2):
        second.move(1, **does)
    assert order(cast.leith) == [(1, "B"), (2, "A"), (3, "C")]


def test_moving_leaves_one_line_without_a_word(cast: Cast, does: dict[str, Any]) -> None:
    *_, third = three(cast.leith, by=cast.dana)
    for _ in range(2):
        third.move(1, **does)
    lines = Line.objects.filter(act=MOVED)
    assert [(one.key, one.actor) for one in lines] == [(third.key, cast.dana.key)]


def test_what_stands_in_another_quarter_stays_in_its_order(
    cast: Cast, does: dict[str, Any]
) -> None:
    three(cast.leith, by=cast.dana, quarter="2026-q2")
    three(cast.leith, by=cast.dana)[2].move(1, **does)
    assert order(cast.leith, "2026-q2") == [(1, "A"), (2, "B"), (3, "C")]


def test_what_was_dropped_is_not_moved_back_in(cast: Cast, does: dict[str, Any]) -> None:
    first, *_ = three(cast.leith, by=cast.dana)
    Drop.objects.drop(first, why="It never moved.", **does)
    first.move(2, **does)
    assert [title for _, title in order(cast.leith)] == ["B", "C"]


def test_what_stands_behind_a_dropped_one_can_be_moved_up(cast: Cast, does: dict[str, Any]) -> None:
    _, second, third = three(cast.leith, by=cast.dana)
    Drop.objects.drop(second, why="It never moved.", **does)
    third.move(1, **does)
    assert order(cast.leith) == [(1, "C"), (2, "A")]


def test_a_new_one_comes_last_though_the_first_was_dropped(
    cast: Cast, does: dict[str, Any]
) -> None:
    first, *_ = three(cast.leith, by=cast.dana)
    Drop.objects.drop(first, why="It never moved.", **does)
    a_priority(cast.leith, by=cast.dana, says=said("D"))
    assert order(cast.leith) == [(1, "B"), (2, "C"), (3, "D")]


def test_one_that_takes_anothers_place_stands_there(cast: Cast, does: dict[str, Any]) -> None:
    three(cast.leith, by=cast.dana)[1].give_way(said("D"), why="It never moved.", key="d", **does)
    assert order(cast.leith) == [(1, "A"), (2, "D"), (3, "C")]
