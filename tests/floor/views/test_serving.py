"""What serves a priority is said once, by kinds that the CRM tells apart, and counted."""

from typing import Any

import pytest
from django.core.cache import caches

from tests.cast import Cast
from tests.floor.addresses import scoreboard
from tests.floor.planning import a_priority
from tests.reading import section_of, words_of
from touchline.floor.models import Priority, PriorityFilter
from touchline.numbers import EngineGone

pytestmark = pytest.mark.usefixtures("numbers")
TITLE = "How much of it serves a priority"


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    caches["pages"].clear()


@pytest.fixture
def priority(cast: Cast) -> Priority:
    return a_priority(cast.leith, by=cast.dana)


def say(visitor: Any, priority: Priority, **kinds: list[str]) -> Any:
    path = f"/floor/teams/{priority.team.key}/serving/"
    return visitor.post(f"{path}{priority.key}/", kinds)


def test_a_manager_says_which_kinds_serve_it(
    cast: Cast, signed_in_as: Any, priority: Priority
) -> None:
    say(signed_in_as(cast.dana), priority, deals=["expansion"], activities=["call"])
    said = PriorityFilter.objects.values_list("what", "value")
    assert set(said) == {("deals", "expansion"), ("activities", "call")}


def test_saying_otherwise_takes_its_place(
    cast: Cast, signed_in_as: Any, priority: Priority
) -> None:
    dana = signed_in_as(cast.dana)
    say(dana, priority, deals=["expansion"])
    say(dana, priority, deals=["new"])
    assert [one.value for one in PriorityFilter.objects.all()] == ["new"]


def test_the_scoreboard_counts_it(cast: Cast, signed_in_as: Any, priority: Priority) -> None:
    dana = signed_in_as(cast.dana)
    dana.get(scoreboard(cast.leith))
    say(dana, priority, deals=["expansion"])
    told = section_of(dana.get(scoreboard(cast.leith)), TITLE)
    assert "Second meetings 25 % 1 of 4, likely 4.6–69.9 % € 25.0 k of € 135 k" in told


def test_a_priority_of_which_nobody_said_is_not_guessed(
    cast: Cast, signed_in_as: Any, priority: Priority
) -> None:
    PriorityFilter.say(priority, {"deals": set()}, by=cast.dana, at=None)  # type: ignore[arg-type]
    page = signed_in_as(cast.mairi).get(f"/floor/teams/{cast.leith.key}/serving/")
    assert "Cannot be counted yet." in words_of(page)


def test_a_kind_the_crm_does_not_know_changes_nothing(
    cast: Cast, signed_in_as: Any, priority: Priority
) -> None:
    say(signed_in_as(cast.dana), priority, deals=["moonshot"])
    assert not PriorityFilter.objects.exists()


def test_a_seller_reads_it_and_is_refused(
    cast: Cast, signed_in_as: Any, priority: Priority
) -> None:
    assert say(signed_in_as(cast.mairi), priority, deals=["new"]).status_code == 403


def test_a_stranger_does_not_find_it(cast: Cast, signed_in_as: Any, priority: Priority) -> None:
    assert say(signed_in_as(cast.sander), priority, deals=["new"]).status_code == 404


def test_while_the_warehouse_is_away_the_page_says_so(
    cast: Cast, signed_in_as: Any, priority: Priority, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_asked: object) -> None:
        raise EngineGone

    monkeypatch.setattr("touchline.floor.views.serving.breakdowns", away)
    seen = words_of(signed_in_as(cast.dana).get(f"/floor/teams/{cast.leith.key}/serving/"))
    assert "cannot be reached, and nothing was kept of these days" in seen
