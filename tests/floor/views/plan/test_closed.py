"""A quarter that is closed says so, its history leads back to it, and it can be said better."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.planning import a_priority, said
from tests.floor.views.plan.addresses import close, history, of, plan
from tests.reading import main_of, words_of
from touchline.floor.models import Learning, Priority
from touchline.floor.models.learning import Measured


@pytest.fixture
def closed(cast: Cast) -> Priority:
    """What Leith went for, with what it taught."""
    priority = a_priority(cast.leith, by=cast.dana)
    Learning.objects.learn(
        priority, words="The second one is harder.", measured=Measured(), by=cast.dana, at=NOW
    )
    return priority


def test_a_quarter_in_the_history_leads_to_its_plan(
    cast: Cast, signed_in_as: Any, closed: Priority
) -> None:
    seen = main_of(signed_in_as(cast.mairi).get(history(cast.leith)))
    assert plan(cast.leith) in seen
    assert of(closed) in seen


def test_the_history_of_a_team_above_leads_to_no_plan_that_would_not_open(
    cast: Cast, signed_in_as: Any
) -> None:
    a_priority(cast.north_sea, by=cast.grete)
    answer = signed_in_as(cast.mairi).get(history(cast.north_sea))
    assert plan(cast.north_sea) not in answer.content.decode()


def test_the_plan_says_that_it_is_closed(cast: Cast, signed_in_as: Any, closed: Priority) -> None:
    assert "Q1 2026 is closed" in words_of(signed_in_as(cast.dana).get(plan(cast.leith)))


def test_with_one_that_taught_nothing_yet_it_is_not(
    cast: Cast, signed_in_as: Any, closed: Priority
) -> None:
    a_priority(cast.leith, by=cast.dana, says=said("Another"))
    assert "The end of Q1 2026" in words_of(signed_in_as(cast.dana).get(plan(cast.leith)))


def test_it_can_be_said_better(cast: Cast, signed_in_as: Any, closed: Priority) -> None:
    seen = words_of(signed_in_as(cast.dana).get(close(cast.leith)))
    assert "What Q1 2026 taught Leith" in seen


def test_it_is_not_offered_to_be_put_otherwise(
    cast: Cast, signed_in_as: Any, closed: Priority
) -> None:
    assert of(closed, "edit") not in main_of(signed_in_as(cast.dana).get(plan(cast.leith)))
