"""Who holds the right seat in another team is a stranger too: one 404, whatever they try."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.floor.addresses import (
    deals_csv,
    figure,
    own_page,
    questions,
    scoreboard,
    scoreboard_csv,
)
from touchline.people.models import Person, Team

pytestmark = pytest.mark.usefixtures("numbers")
METHODS = ["get", "post", "put", "delete"]
PAGES: dict[str, Callable[[Team], str]] = {
    "scoreboard": scoreboard,
    "its CSV": scoreboard_csv,
    "a figure": lambda team: figure(team, "win_rate"),
    "its deals as CSV": lambda team: deals_csv(team, "win_rate"),
    "questions about it": lambda team: questions(team, "win_rate"),
}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("what", PAGES)
def test_the_manager_of_another_team_finds_nothing(
    cast: Cast, signed_in_as: Any, what: str, method: str
) -> None:
    answer = getattr(signed_in_as(cast.sander), method)(PAGES[what](cast.leith))
    assert answer.status_code == 404


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("what", PAGES)
def test_the_answer_is_that_of_a_key_nobody_has(
    cast: Cast, signed_in_as: Any, what: str, method: str
) -> None:
    ask = getattr(signed_in_as(cast.sander), method)
    nowhere = PAGES[what](Team(key="nobody-has-it"))
    assert ask(PAGES[what](cast.leith)).content == ask(nowhere).content


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("stranger", ["callum", "sander", "grete", "amara", "femke"])
def test_a_sellers_own_page_is_not_there_for_anyone_but_her_and_her_manager(
    cast: Cast, signed_in_as: Any, stranger: str, method: str
) -> None:
    answer = getattr(signed_in_as(getattr(cast, stranger)), method)(own_page(cast.mairi))
    assert answer.status_code == 404


@pytest.mark.parametrize("method", METHODS)
def test_her_page_answers_a_colleague_like_a_key_nobody_has(
    cast: Cast, signed_in_as: Any, method: str
) -> None:
    ask = getattr(signed_in_as(cast.callum), method)
    assert ask(own_page(cast.mairi)).content == ask(own_page(Person(key="nobody"))).content


@pytest.mark.parametrize("seat", ["tomasz", "beatriz", "noor"])
def test_coach_partner_and_administrator_find_no_scoreboard(
    cast: Cast, signed_in_as: Any, seat: str
) -> None:
    answer = signed_in_as(getattr(cast, seat)).get(scoreboard(cast.leith))
    assert answer.status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_who_may_look_is_told_that_the_method_is_wrong(
    cast: Cast, signed_in_as: Any, method: str
) -> None:
    answer = getattr(signed_in_as(cast.dana), method)(scoreboard(cast.leith))
    assert answer.status_code == 405


def test_who_may_ask_is_told_that_a_question_is_sent(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.dana).get(questions(cast.leith, "win_rate"))
    assert answer.status_code == 405


def test_a_measure_that_is_not_there_is_not_there(cast: Cast, signed_in_as: Any) -> None:
    address = reverse("floor:figure", args=[cast.leith.key, "charm"])
    assert signed_in_as(cast.dana).get(address).status_code == 404
