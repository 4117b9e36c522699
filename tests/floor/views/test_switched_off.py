"""A part that is off is not there: its page is a 404 for everyone, and no link leads to it."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.addresses import figure, scoreboard
from tests.reading import main_of
from touchline.office.models import FigureQuestion
from touchline.people.models import Team
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")
PATTERNS = "/floor/patterns/"


def flow(team: Team) -> str:
    return f"{scoreboard(team)}flow/"


def question(team: Team) -> str:
    return f"{figure(team, 'win_rate')}questions/"


def switch_off(part: str, team: Team | None) -> None:
    PartSwitch.objects.switch(
        part, team=team, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW
    )  # fmt: skip


@pytest.mark.parametrize("method", ["GET", "POST", "PUT"])
@pytest.mark.parametrize("looker", ["mairi", "dana", "grete"])
def test_the_page_is_not_there_whoever_asks_and_however(
    cast: Cast, signed_in_as: Any, looker: str, method: str
) -> None:
    switch_off("flow", cast.leith)
    answer = signed_in_as(getattr(cast, looker)).generic(method, flow(cast.leith))
    assert answer.status_code == 404


def test_another_teams_page_is(cast: Cast, signed_in_as: Any) -> None:
    switch_off("flow", cast.leith)
    assert signed_in_as(cast.grete).get(flow(cast.rotterdam)).status_code == 200


def test_no_link_leads_there(cast: Cast, signed_in_as: Any) -> None:
    switch_off("flow", cast.leith)
    assert flow(cast.leith) not in main_of(signed_in_as(cast.dana).get(scoreboard(cast.leith)))


def test_figures_that_were_drawn_before_lose_the_link_too(cast: Cast, signed_in_as: Any) -> None:
    visitor = signed_in_as(cast.dana)
    visitor.get(scoreboard(cast.leith))
    switch_off("flow", cast.leith)
    assert flow(cast.leith) not in main_of(visitor.get(scoreboard(cast.leith)))


def test_ones_patterns_are_not_there(cast: Cast, signed_in_as: Any) -> None:
    switch_off("patterns", cast.leith)
    assert signed_in_as(cast.mairi).get(PATTERNS).status_code == 404


def test_no_link_leads_to_ones_patterns(cast: Cast, signed_in_as: Any) -> None:
    switch_off("patterns", cast.leith)
    assert PATTERNS not in main_of(signed_in_as(cast.mairi).get(scoreboard(cast.leith)))


def test_a_seller_of_another_team_keeps_theirs(cast: Cast, signed_in_as: Any) -> None:
    switch_off("patterns", cast.leith)
    assert signed_in_as(cast.femke).get(PATTERNS).status_code == 200


def test_nobody_can_ask_about_a_figure(cast: Cast, signed_in_as: Any) -> None:
    switch_off("questions", cast.leith)
    signed_in_as(cast.mairi).post(question(cast.leith), {"words": "Is this right?"})
    assert not FigureQuestion.objects.exists()


def test_a_figure_shows_no_questions(cast: Cast, signed_in_as: Any) -> None:
    visitor = signed_in_as(cast.mairi)
    visitor.post(question(cast.leith), {"words": "Is this right?"})
    switch_off("questions", cast.leith)
    assert "Is this right?" not in main_of(visitor.get(figure(cast.leith, "win_rate")))


def test_what_was_asked_comes_back_with_the_part(cast: Cast, signed_in_as: Any) -> None:
    visitor = signed_in_as(cast.mairi)
    visitor.post(question(cast.leith), {"words": "Is this right?"})
    switch_off("questions", cast.leith)
    PartSwitch.objects.switch(
        "questions", team=cast.leith, says=Says.ON, since=TODAY, by=SYSTEM, at=NOW
    )  # fmt: skip
    assert "Is this right?" in main_of(visitor.get(figure(cast.leith, "win_rate")))


def test_seen_by_others_does_not_offer_what_is_off(cast: Cast, signed_in_as: Any) -> None:
    switch_off("flow", cast.leith)
    assert "floor-flow" not in main_of(signed_in_as(cast.mairi).get("/you/seen/"))


def test_an_answer_to_ones_question_is_not_told_on_the_home_page(
    cast: Cast, signed_in_as: Any
) -> None:
    visitor = signed_in_as(cast.mairi)
    visitor.post(question(cast.leith), {"words": "Is this right?"})
    asked = FigureQuestion.objects.newest_first().first()
    assert asked is not None
    asked.answer_with(words="It is.", by=cast.noor, at=NOW)
    switch_off("questions", cast.leith)
    assert "It is." not in main_of(visitor.get("/"))
