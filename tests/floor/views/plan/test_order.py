"""Another order: who runs the team presses up or down, and every page of the floor follows."""

from typing import Any

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.floor.planning import a_priority, three
from tests.floor.views.plan.addresses import FOR_PARTNERS, of, plan
from tests.reading import main_of, words_of
from touchline.floor.models import Drop, Priority
from touchline.kit import clock

EVERYWHERE = {
    "the game plan": lambda cast: plan(cast.leith),
    "the strip of the scoreboard": lambda cast: reverse("floor:scoreboard", args=[cast.leith.key]),
}


@pytest.fixture
def third(cast: Cast) -> Priority:
    """C, behind A and B."""
    return three(cast.leith, by=cast.dana)[2]


def titles(cast: Cast) -> list[str]:
    standing = Priority.objects.of_quarter(cast.leith, "2026-q1").standing()
    return [one.title for one in standing]


@pytest.mark.parametrize("page", EVERYWHERE.values(), ids=EVERYWHERE)
def test_the_pages_of_the_team_follow(
    cast: Cast, signed_in_as: Any, third: Priority, page: Any
) -> None:
    reader = signed_in_as(cast.mairi)
    reader.get(page(cast))  # what is kept of a page must not outlive the order
    signed_in_as(cast.dana).post(of(third, "move"), {"place": "1"})
    seen = main_of(reader.get(page(cast)))
    assert seen.index(">C<") < seen.index(">A<") < seen.index(">B<")


def test_the_page_of_partners_follows(cast: Cast, signed_in_as: Any, third: Priority) -> None:
    signed_in_as(cast.dana).post(of(third, "move"), {"place": "1"})
    seen = words_of(signed_in_as(cast.beatriz).get(FOR_PARTNERS))
    assert "C Why C. A Why A. B Why B." in seen


def test_who_leads_above_may_move_it(cast: Cast, signed_in_as: Any, third: Priority) -> None:
    signed_in_as(cast.grete).post(of(third, "move"), {"place": "2"})
    assert titles(cast) == ["A", "C", "B"]


def test_one_comes_back_to_what_was_moved(cast: Cast, signed_in_as: Any, third: Priority) -> None:
    answer = signed_in_as(cast.dana).post(of(third, "move"), {"place": "1"})
    assert answer["Location"] == f"{plan(cast.leith)}#{third.key}"


def test_each_button_says_what_it_moves(cast: Cast, signed_in_as: Any, third: Priority) -> None:
    seen = main_of(signed_in_as(cast.dana).get(plan(cast.leith)))
    assert 'value="2" aria-label="Move “C” up"' in seen


def test_a_single_one_has_nowhere_to_go(cast: Cast, signed_in_as: Any) -> None:
    a_priority(cast.leith, by=cast.dana)
    assert "/move/" not in main_of(signed_in_as(cast.dana).get(plan(cast.leith)))


def test_who_sells_is_offered_no_button(cast: Cast, signed_in_as: Any, third: Priority) -> None:
    assert "/move/" not in main_of(signed_in_as(cast.mairi).get(plan(cast.leith)))


@pytest.mark.parametrize("place", ["", "up", "-1", "12", "²"])
def test_a_place_that_is_none_moves_nothing(
    cast: Cast, signed_in_as: Any, third: Priority, place: str
) -> None:
    signed_in_as(cast.dana).post(of(third, "move"), {"place": place})
    assert titles(cast) == ["A", "B", "C"]


def test_one_that_was_dropped_meanwhile_is_said_to_be(
    cast: Cast, signed_in_as: Any, third: Priority
) -> None:
    Drop.objects.drop(third, why="It never moved.", by=cast.grete, at=clock.now())
    answer = signed_in_as(cast.dana).post(of(third, "move"), {"place": "1"}, follow=True)
    assert "“C” was dropped meanwhile. The others stand as they did." in words_of(answer)


def test_a_quarter_that_is_over_keeps_its_order(cast: Cast, signed_in_as: Any) -> None:
    *_, last = three(cast.leith, by=cast.dana, quarter="2025-q4")
    signed_in_as(cast.dana).post(of(last, "move"), {"place": "1"})
    last.refresh_from_db()
    assert last.position == 3
