"""A priority: at most three stand, earlier words stay, what is dropped stays in the history."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.planning import QUARTER, SECOND_MEETINGS, a_priority, said, three
from touchline.floor.models import Drop, Learning, Play, Priority, PriorityMeasure
from touchline.floor.models.learning import Measured
from touchline.floor.models.priority import ChangedMeanwhile, NoRoom
from touchline.witness.models import Line


@pytest.fixture
def does(cast: Cast) -> dict[str, Any]:
    return {"by": cast.dana, "at": NOW}


def titles(team: Any, quarter: str = QUARTER) -> list[str]:
    return [one.title for one in Priority.objects.of_quarter(team, quarter).standing()]


def test_what_is_set_says_what_was_said(cast: Cast) -> None:
    assert a_priority(cast.leith, by=cast.dana).said == SECOND_MEETINGS


def test_they_stand_in_the_order_in_which_they_were_set(cast: Cast) -> None:
    three(cast.leith, by=cast.dana)
    assert titles(cast.leith) == ["A", "B", "C"]


def test_there_is_no_room_for_a_fourth(cast: Cast) -> None:
    three(cast.leith, by=cast.dana)
    with pytest.raises(NoRoom):
        a_priority(cast.leith, by=cast.dana)


def test_another_quarter_has_room_of_its_own(cast: Cast) -> None:
    three(cast.leith, by=cast.dana)
    a_priority(cast.leith, by=cast.dana, quarter="2026-q2", says=said("D"))
    assert titles(cast.leith, "2026-q2") == ["D"]


def test_another_team_has_room_of_its_own(cast: Cast) -> None:
    three(cast.leith, by=cast.dana)
    a_priority(cast.rotterdam, by=cast.sander, says=said("D"))
    assert titles(cast.rotterdam) == ["D"]


def test_the_same_form_sent_twice_is_one_priority(cast: Cast, does: dict[str, Any]) -> None:
    for _ in range(2):
        Priority.objects.set_for(cast.leith, QUARTER, SECOND_MEETINGS, key="once", **does)
    assert titles(cast.leith) == ["Second meetings"]


def test_setting_one_leaves_a_line_without_a_word(cast: Cast) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    last = Line.objects.last()
    assert last is not None
    assert (last.act, last.key, last.actor) == (
        "floor.priority.set",
        priority.key,
        cast.dana.key,
    )


def test_one_gives_way_to_another(cast: Cast, does: dict[str, Any]) -> None:
    out, *_ = three(cast.leith, by=cast.dana)
    out.give_way(said("D"), why="It never moved.", key="the-fourth", **does)
    assert titles(cast.leith) == ["D", "B", "C"]


def test_giving_way_twice_drops_nothing_else(cast: Cast, does: dict[str, Any]) -> None:
    out, *_ = three(cast.leith, by=cast.dana)
    for _ in range(2):
        out.give_way(said("D"), why="It never moved.", key="the-fourth", **does)
    assert titles(cast.leith) == ["D", "B", "C"]


def test_what_was_dropped_stays_with_its_reason(cast: Cast, does: dict[str, Any]) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    Drop.objects.drop(priority, why="It never moved.", **does)
    assert Priority.objects.of_quarter(cast.leith, QUARTER).get().drop.why == "It never moved."


def test_the_first_reason_stays(cast: Cast, does: dict[str, Any]) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    for why in ("It never moved.", "Another one"):
        Drop.objects.drop(priority, why=why, **does)
    assert Drop.objects.get().why == "It never moved."


def test_put_otherwise_it_says_the_new_words(cast: Cast, does: dict[str, Any]) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    priority.reword(said("Third meetings"), version=1, refines=None, **does)
    assert Priority.objects.get().said == said("Third meetings")


def test_the_earlier_words_stay(cast: Cast, does: dict[str, Any]) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    priority.reword(said("Third meetings"), version=1, refines=None, **does)
    told = [one.words for one in priority.wordings.newest_first()]
    assert told == [said("Third meetings"), SECOND_MEETINGS]


def test_put_as_it_was_is_no_new_wording(cast: Cast, does: dict[str, Any]) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    priority.reword(SECOND_MEETINGS, version=1, refines=None, **does)
    assert priority.wordings.count() == 1


def test_who_read_an_older_version_overwrites_nothing(cast: Cast, does: dict[str, Any]) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    priority.reword(said("Third meetings"), version=1, refines=None, **does)
    with pytest.raises(ChangedMeanwhile):
        priority.reword(said("Mine"), version=1, refines=None, by=cast.grete, at=NOW)
    assert Priority.objects.get().title == "Third meetings"


def test_what_was_dropped_meanwhile_is_not_put_otherwise(cast: Cast, does: dict[str, Any]) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    Drop.objects.drop(priority, why="It never moved.", **does)
    with pytest.raises(ChangedMeanwhile):
        priority.reword(said("Mine"), version=1, refines=None, **does)


def test_plays_and_measures_of_before_are_gone(cast: Cast, does: dict[str, Any]) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    priority.reword(said("Bare"), version=1, refines=None, **does)
    assert (Play.objects.count(), PriorityMeasure.objects.count()) == (0, 0)


def test_carried_over_it_says_the_same_in_the_next_quarter(
    cast: Cast, does: dict[str, Any]
) -> None:
    went_on = a_priority(cast.leith, by=cast.dana).go_on(cast.leith, "2026-q2", **does)
    assert (went_on.said, went_on.quarter) == (SECOND_MEETINGS, "2026-q2")


def test_carried_over_twice_it_is_there_once(cast: Cast, does: dict[str, Any]) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    for _ in range(2):
        priority.go_on(cast.leith, "2026-q2", **does)
    assert titles(cast.leith, "2026-q2") == ["Second meetings"]


def test_carried_over_it_refines_what_was_carried_over_above(
    cast: Cast, does: dict[str, Any]
) -> None:
    up = a_priority(cast.north_sea, by=cast.grete, says=said("Up"))
    below = a_priority(cast.leith, by=cast.dana, refines=up)
    above = up.go_on(cast.north_sea, "2026-q2", by=cast.grete, at=NOW)
    assert below.go_on(cast.leith, "2026-q2", **does).refines == above


def test_the_result_stays_as_it_was_counted_first(cast: Cast, does: dict[str, Any]) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    for words, won in (("We learnt.", 9), ("We learnt more.", 11)):
        Learning.objects.learn(priority, words=words, measured=Measured(won, "deals", won), **does)
    assert (Learning.objects.get().words, Learning.objects.get().value) == ("We learnt more.", 9)
