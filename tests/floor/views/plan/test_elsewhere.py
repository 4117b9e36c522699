"""Priorities on other pages: a line on every page of a team, a tile at home, and for partners."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.addresses import figure, own_page, scoreboard
from tests.floor.planning import a_priority
from tests.floor.views.plan.addresses import FOR_PARTNERS, INDEX, new, plan
from tests.reading import main_of, words_of
from touchline.people.models import Team
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

LINE = "Priorities, Q1 2026 Second meetings"


def switch(team: Team | None, says: Says) -> None:
    PartSwitch.objects.switch("plan", team=team, says=says, since=TODAY, by=SYSTEM, at=NOW)


@pytest.mark.usefixtures("numbers")
@pytest.mark.parametrize("where", ["figure", "flow", "person"])
def test_they_stand_on_the_pages_of_the_team(cast: Cast, signed_in_as: Any, where: str) -> None:
    a_priority(cast.leith, by=cast.dana)
    paths = {
        "figure": figure(cast.leith, "win_rate"),
        "flow": f"{scoreboard(cast.leith)}flow/",
        "person": own_page(cast.mairi),
    }
    assert LINE in words_of(signed_in_as(cast.mairi).get(paths[where]))


@pytest.mark.usefixtures("numbers")
def test_the_line_says_so_where_there_are_none(cast: Cast, signed_in_as: Any) -> None:
    seen = words_of(signed_in_as(cast.mairi).get(own_page(cast.mairi)))
    assert "No priorities for Q1 2026 yet" in seen


@pytest.mark.usefixtures("numbers")
def test_where_the_plan_is_off_no_page_mentions_it(cast: Cast, signed_in_as: Any) -> None:
    a_priority(cast.leith, by=cast.dana)
    switch(cast.leith, Says.OFF)
    assert plan(cast.leith) not in main_of(signed_in_as(cast.mairi).get(own_page(cast.mairi)))


def test_a_seller_reads_them_at_home(cast: Cast, signed_in_as: Any) -> None:
    a_priority(cast.leith, by=cast.dana)
    assert "What Leith goes for Second meetings" in words_of(signed_in_as(cast.mairi).get("/"))


def test_a_manager_without_any_is_led_to_set_them(cast: Cast, signed_in_as: Any) -> None:
    assert "Set the first priority" in words_of(signed_in_as(cast.dana).get("/"))


def test_a_partner_reads_what_every_team_goes_for(cast: Cast, signed_in_as: Any) -> None:
    a_priority(cast.leith, by=cast.dana)
    a_priority(cast.rotterdam, by=cast.sander)
    seen = words_of(signed_in_as(cast.beatriz).get(FOR_PARTNERS))
    assert "Leith" in seen
    assert "Rotterdam" in seen


def test_a_partner_is_led_there(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.beatriz).get(INDEX)["Location"] == FOR_PARTNERS


@pytest.mark.parametrize("what", ["Callum did, in Fife.", "Win rate", "Dana Calder"])
def test_a_partner_reads_nothing_else_of_the_floor(
    cast: Cast, signed_in_as: Any, what: str
) -> None:
    a_priority(cast.leith, by=cast.dana)
    assert what not in main_of(signed_in_as(cast.beatriz).get(FOR_PARTNERS))


@pytest.mark.parametrize("path", [plan, new])
def test_a_partner_opens_no_teams_plan(cast: Cast, signed_in_as: Any, path: Any) -> None:
    assert signed_in_as(cast.beatriz).get(path(cast.leith)).status_code == 404


def test_a_partner_reads_those_of_the_one_team_that_has_a_plan(
    cast: Cast, signed_in_as: Any
) -> None:
    a_priority(cast.leith, by=cast.dana)
    a_priority(cast.rotterdam, by=cast.sander)
    switch(None, Says.OFF)
    switch(cast.leith, Says.ON)
    seen = words_of(signed_in_as(cast.beatriz).get(FOR_PARTNERS))
    assert "Leith" in seen
    assert "Rotterdam" not in seen


def test_where_no_team_has_a_plan_there_is_none_for_partners(cast: Cast, signed_in_as: Any) -> None:
    switch(None, Says.OFF)
    assert signed_in_as(cast.beatriz).post(FOR_PARTNERS).status_code == 404
