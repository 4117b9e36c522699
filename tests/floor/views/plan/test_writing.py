"""Setting a priority and putting it otherwise: for who runs the team, and nothing typed is lost."""

from typing import Any

import pytest

from tests.cast import Cast
from tests.floor.planning import QUARTER, TYPED, a_priority, three
from tests.floor.views.plan.addresses import new, of, plan
from tests.reading import main_of, words_of
from touchline.floor.models import Drop, Priority


def standing(cast: Cast) -> list[str]:
    return [one.title for one in Priority.objects.of_quarter(cast.leith, QUARTER).standing()]


def test_a_manager_sets_one(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.dana).post(new(cast.leith), TYPED)
    assert answer["Location"] == plan(cast.leith)


def test_it_keeps_what_was_typed(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.dana).post(new(cast.leith), TYPED)
    result = Priority.objects.get().said.result
    assert result is not None
    assert (result.measure, result.target) == ("win_rate", 0.55)


def test_sent_twice_it_is_there_once(cast: Cast, signed_in_as: Any) -> None:
    visitor = signed_in_as(cast.dana)
    for _ in range(2):
        visitor.post(new(cast.leith), TYPED)
    assert standing(cast) == ["Second meetings with buyers"]


def test_a_leader_above_may_too(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.amara).post(new(cast.leith), TYPED)
    assert standing(cast) == ["Second meetings with buyers"]


def test_a_seller_may_not(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.mairi).post(new(cast.leith), TYPED).status_code == 403


def test_it_may_refine_one_of_a_team_above(cast: Cast, signed_in_as: Any) -> None:
    up = a_priority(cast.north_sea, by=cast.grete)
    signed_in_as(cast.dana).post(new(cast.leith), {**TYPED, "refines": up.key})
    assert Priority.objects.get(team=cast.leith).refines == up


def test_it_refines_nothing_of_a_team_beside(cast: Cast, signed_in_as: Any) -> None:
    beside = a_priority(cast.rotterdam, by=cast.sander)
    a_priority(cast.north_sea, by=cast.grete)
    answer = signed_in_as(cast.dana).post(new(cast.leith), {**TYPED, "refines": beside.key})
    assert answer.status_code == 422


def test_a_starter_fills_the_form(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.dana).get(new(cast.leith), {"starter": "renewals-early"})
    assert "Renewals begin a quarter before their day" in main_of(seen)


def test_a_starter_that_is_not_there_leaves_it_blank(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.dana).get(new(cast.leith), {"starter": "charm"})
    assert seen.status_code == 200


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"title": ""}, "What we go for: Please fill this in."),
        ({"result_target": ""}, "Target: Please fill this in."),
        ({"result_target": "many"}, "Write a percentage from 0 to 100, such as 65."),
        ({"activity_1_target": ""}, "Say how much."),
        ({"activity_2_target": "5"}, "Choose what this is the target of."),
        (
            {"activity_2_measure": "activities", "activity_2_target": "5"},
            "This measure stands above already.",
        ),
        ({"activity_1_measure": "attainment"}, "Please choose one from the list."),
        ({"example_2": "Callum did."}, "Say what is done, then give the example."),
    ],
)
def test_what_is_missing_is_said(
    cast: Cast, signed_in_as: Any, typed: dict[str, str], told: str
) -> None:
    answer = signed_in_as(cast.dana).post(new(cast.leith), {**TYPED, **typed})
    assert answer.status_code == 422
    assert told in words_of(answer)


def test_each_field_of_words_says_who_reads_it(cast: Cast, signed_in_as: Any) -> None:
    seen = words_of(signed_in_as(cast.dana).get(new(cast.leith)))
    assert "Everyone in Leith and in the teams above and below it" in seen


def test_the_fourth_asks_which_one_goes(cast: Cast, signed_in_as: Any) -> None:
    three(cast.leith, by=cast.dana)
    seen = words_of(signed_in_as(cast.dana).get(new(cast.leith)))
    assert "The one that goes A Why A. B Why B. C Why C. Why it goes" in seen


def test_a_fourth_without_one_that_goes_is_not_set(cast: Cast, signed_in_as: Any) -> None:
    three(cast.leith, by=cast.dana)
    answer = signed_in_as(cast.dana).post(new(cast.leith), TYPED)
    assert answer.status_code == 422
    assert standing(cast) == ["A", "B", "C"]


def test_what_was_typed_for_the_fourth_is_kept(cast: Cast, signed_in_as: Any) -> None:
    three(cast.leith, by=cast.dana)
    answer = signed_in_as(cast.dana).post(new(cast.leith), TYPED)
    assert "A second meeting is a decision." in main_of(answer)


def test_one_goes_and_the_new_one_stands(cast: Cast, signed_in_as: Any) -> None:
    first, *_ = three(cast.leith, by=cast.dana)
    swap = {"instead": first.key, "why_dropped": "It never moved."}
    signed_in_as(cast.dana).post(new(cast.leith), {**TYPED, **swap})
    assert standing(cast) == ["Second meetings with buyers", "B", "C"]


def test_the_fourth_sent_twice_drops_one_alone(cast: Cast, signed_in_as: Any) -> None:
    first, *_ = three(cast.leith, by=cast.dana)
    visitor = signed_in_as(cast.dana)
    swap = {"instead": first.key, "why_dropped": "It never moved."}
    for _ in range(2):
        visitor.post(new(cast.leith), {**TYPED, **swap})
    assert Drop.objects.count() == 1


def test_a_quarter_that_ended_meanwhile_keeps_what_was_typed(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.dana).post(new(cast.leith, "2025-q4"), TYPED)
    assert "Q4 2025 is over" in words_of(answer)
    assert "is a decision." in main_of(answer)


def test_put_otherwise_it_says_so(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    signed_in_as(cast.dana).post(of(priority, "edit"), TYPED)
    assert standing(cast) == ["Second meetings with buyers"]


def test_the_earlier_words_are_read_below_it(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    signed_in_as(cast.dana).post(of(priority, "edit"), TYPED)
    seen = words_of(signed_in_as(cast.mairi).get(of(priority)))
    assert "Who gives us a second meeting has a problem to solve." in seen


def test_the_form_shows_what_stands(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    seen = main_of(signed_in_as(cast.dana).get(of(priority, "edit")))
    assert 'value="50"' in seen
    assert "Callum did, in Fife." in seen


def test_markup_in_a_priority_is_only_read(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.dana).post(new(cast.leith), {**TYPED, "why": "<b>x</b>"})
    assert "&lt;b&gt;x&lt;/b&gt;" in main_of(signed_in_as(cast.mairi).get(plan(cast.leith)))
