"""Dropping, closing, carrying over: what ends keeps its reason, and what goes on is one press."""

from datetime import date
from typing import Any

import pytest

from tests.cast import LONG_AGO, NOW, Cast
from tests.floor.planning import a_priority, said, three
from tests.floor.views.plan.addresses import close, history, of, plan, take_over
from tests.reading import main_of, section_of, words_of
from touchline.floor.models import Drop, Learning, Priority
from touchline.people.models import Person, Team
from touchline.people.models.team import found
from touchline.witness.actor import SYSTEM

NEXT = "2026-q2"
WHY = {"why_dropped": "It never moved."}


def goes_on(team: Team) -> list[str]:
    return [one.title for one in Priority.objects.of_quarter(team, NEXT).standing()]


def learnt(priority: Priority, **other: str) -> dict[str, str]:
    typed = {"words": "The second one is harder.", **other}
    return {f"{priority.key}-{name}": value for name, value in typed.items()}


def test_the_page_restates_what_goes(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    seen = section_of(signed_in_as(cast.dana).get(of(priority, "drop")), "What goes")
    assert "Who gives us a second meeting" in seen
    assert "Win rate at least 50 %" in seen


def test_it_names_what_refines_it_below(cast: Cast, signed_in_as: Any) -> None:
    up = a_priority(cast.north_sea, by=cast.grete, says=said("Up"))
    a_priority(cast.leith, by=cast.dana, refines=up)
    seen = words_of(signed_in_as(cast.grete).get(of(up, "drop")))
    assert "These refine it and stay as they are: Leith, “Second meetings”." in seen


def test_a_reason_is_asked_for(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    answer = signed_in_as(cast.dana).post(of(priority, "drop"), {"why_dropped": ""})
    assert answer.status_code == 422
    assert not Drop.objects.exists()


def test_what_was_dropped_is_gone_from_the_plan(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    signed_in_as(cast.dana).post(of(priority, "drop"), WHY)
    assert of(priority) not in main_of(signed_in_as(cast.mairi).get(plan(cast.leith)))


def test_it_stays_in_the_history_with_its_reason(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    signed_in_as(cast.dana).post(of(priority, "drop"), WHY)
    seen = words_of(signed_in_as(cast.mairi).get(history(cast.leith)))
    assert "It never moved. Dropped by Dana Calder" in seen


@pytest.mark.usefixtures("numbers")
def test_a_quarter_is_closed_with_what_was_learnt(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    signed_in_as(cast.dana).post(close(cast.leith), learnt(priority))
    seen = words_of(signed_in_as(cast.mairi).get(plan(cast.leith)))
    assert "The second one is harder. What we learnt, written by Dana Calder" in seen


@pytest.mark.usefixtures("numbers")
def test_the_result_is_kept_as_it_was_counted_then(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    signed_in_as(cast.dana).post(close(cast.leith), learnt(priority))
    kept = Learning.objects.get()
    assert kept.unit == "share"
    assert kept.value is not None
    assert kept.cases > 0


def test_without_numbers_it_is_closed_with_words_alone(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    signed_in_as(cast.dana).post(close(cast.leith), learnt(priority))
    assert Learning.objects.get().value is None


def test_words_are_asked_of_each(cast: Cast, signed_in_as: Any) -> None:
    first, second, _ = three(cast.leith, by=cast.dana)
    answer = signed_in_as(cast.dana).post(close(cast.leith), learnt(first) | learnt(second))
    assert answer.status_code == 422
    assert not Learning.objects.exists()


def test_what_goes_on_is_ticked(cast: Cast, signed_in_as: Any) -> None:
    first, second, third = three(cast.leith, by=cast.dana)
    typed = learnt(first, goes_on="on") | learnt(second) | learnt(third, goes_on="on")
    signed_in_as(cast.dana).post(close(cast.leith), typed)
    assert goes_on(cast.leith) == ["A", "C"]


def test_a_quarter_without_priorities_is_not_closed(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.dana).get(close(cast.leith)).status_code == 404


def test_the_next_quarter_is_not_closed(cast: Cast, signed_in_as: Any) -> None:
    a_priority(cast.leith, by=cast.dana, quarter=NEXT)
    assert signed_in_as(cast.dana).get(close(cast.leith, NEXT)).status_code == 404


def test_one_press_carries_over(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    signed_in_as(cast.dana).post(of(priority, "carry-over"))
    assert goes_on(cast.leith) == ["Second meetings"]


def test_where_three_stand_it_is_not_carried_over_and_said_so(
    cast: Cast, signed_in_as: Any
) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    three(cast.leith, by=cast.dana, quarter=NEXT)
    answer = signed_in_as(cast.dana).post(of(priority, "carry-over"), follow=True)
    assert "Leith has three priorities in Q2 2026." in words_of(answer)


def test_the_history_tells_what_was_learnt(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    signed_in_as(cast.dana).post(close(cast.leith), learnt(priority))
    seen = words_of(signed_in_as(cast.callum).get(history(cast.leith)))
    assert "The second one is harder." in seen


@pytest.fixture
def ended(cast: Cast) -> Priority:
    """Dundee was merged into Leith at the beginning of March; it went for something."""
    dundee = found(name="Dundee", parent=cast.north_sea, since=LONG_AGO, by=SYSTEM, at=NOW)
    priority = a_priority(dundee, by=cast.grete, says=said("Malt first"))
    Team.objects.filter(pk=dundee.pk).update(until=date(2026, 3, 2))
    return priority


def test_who_runs_the_other_team_may_take_it_over(
    cast: Cast, signed_in_as: Any, ended: Priority
) -> None:
    visitor = signed_in_as(cast.dana)
    visitor.post(take_over(cast.leith), {"priority": ended.key})
    assert "Taken over from Dundee." in words_of(visitor.get(plan(cast.leith)))


def test_it_is_offered_with_the_name_of_its_team(
    cast: Cast, signed_in_as: Any, ended: Priority
) -> None:
    seen = words_of(signed_in_as(cast.dana).get(plan(cast.leith)))
    assert "Malt first Why Malt first. Take over from Dundee" in seen


def test_where_three_stand_nothing_is_taken_over(
    cast: Cast, signed_in_as: Any, ended: Priority
) -> None:
    three(cast.leith, by=cast.dana)
    signed_in_as(cast.dana).post(take_over(cast.leith), {"priority": ended.key})
    assert not Priority.objects.filter(origin=ended).exists()


def test_of_a_team_that_stands_nothing_is_taken_over(cast: Cast, signed_in_as: Any) -> None:
    standing = a_priority(cast.rotterdam, by=cast.sander)
    answer = signed_in_as(cast.dana).post(take_over(cast.leith), {"priority": standing.key})
    assert answer.status_code == 404


@pytest.mark.parametrize(("reader", "status"), [("grete", 200), ("dana", 404), ("mairi", 404)])
def test_the_history_of_a_team_that_ended_is_read_by_who_ran_it(
    cast: Cast, signed_in_as: Any, ended: Priority, reader: str, status: int
) -> None:
    person: Person = getattr(cast, reader)
    assert signed_in_as(person).get(history(ended.team)).status_code == status
