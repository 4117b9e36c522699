"""The game plan of a team: everything a new seller needs on one page, for who belongs to it."""

from datetime import time
from typing import Any

import pytest

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from tests.floor.planning import a_priority, said, three
from tests.floor.processes import published
from tests.floor.views.plan.addresses import INDEX, new, of, plan
from tests.floor.views.test_cost import asked_of_the_database, twelve_more_join
from tests.reading import main_of, section_of, words_of
from touchline.floor.models.rhythm import Rhythm
from touchline.people.models import Organisation, Team
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM


@pytest.mark.parametrize("reader", ["mairi", "callum", "dana", "grete", "amara"])
def test_who_sells_runs_or_leads_reads_it(cast: Cast, signed_in_as: Any, reader: str) -> None:
    a_priority(cast.leith, by=cast.dana)
    seen = signed_in_as(getattr(cast, reader)).get(plan(cast.leith))
    assert "Who gives us a second meeting has a problem to solve." in words_of(seen)


def test_a_play_stands_with_its_example(cast: Cast, signed_in_as: Any) -> None:
    a_priority(cast.leith, by=cast.dana)
    seen = words_of(signed_in_as(cast.mairi).get(plan(cast.leith)))
    assert "Agree the day before the first one ends. Callum did, in Fife." in seen


def test_a_measure_stands_with_its_target(cast: Cast, signed_in_as: Any) -> None:
    a_priority(cast.leith, by=cast.dana)
    seen = words_of(signed_in_as(cast.mairi).get(plan(cast.leith)))
    assert "Activities at least 12 activities each week" in seen


def test_a_measure_that_is_used_is_explained(cast: Cast, signed_in_as: Any) -> None:
    a_priority(cast.leith, by=cast.dana)
    seen = signed_in_as(cast.mairi).get(plan(cast.leith))
    assert "Win rate Of the deals closed" in section_of(seen, "What the words mean")


def test_it_says_who_runs_the_team_and_who_sells(cast: Cast, signed_in_as: Any) -> None:
    seen = words_of(signed_in_as(cast.mairi).get(plan(cast.leith)))
    assert "Runs the team Dana Calder Sell Callum Reid, Mairi Sinclair" in seen


def test_the_process_of_the_team_above_is_how_it_sells(cast: Cast, signed_in_as: Any) -> None:
    published(cast.north_sea, by=cast.grete)
    assert "How we sell" in words_of(signed_in_as(cast.mairi).get(plan(cast.leith)))


def test_the_day_of_the_teams_review_is_part_of_the_week(cast: Cast, signed_in_as: Any) -> None:
    Rhythm.objects.agree(
        cast.dana, team=cast.leith, weekday=1, time=time(9, 30), zone="Europe/London", minutes=45,
        since=LONG_AGO, by=cast.dana, at=NOW,
    )  # fmt: skip
    seen = words_of(signed_in_as(cast.mairi).get(plan(cast.leith)))
    assert "on Tuesday, for 45 minutes" in seen


def test_a_seller_is_told_who_has_not_set_them_yet(cast: Cast, signed_in_as: Any) -> None:
    seen = words_of(signed_in_as(cast.mairi).get(plan(cast.leith)))
    assert "Dana has not set this quarter’s priorities yet" in seen


def test_a_seller_is_offered_nothing_to_press(cast: Cast, signed_in_as: Any) -> None:
    a_priority(cast.leith, by=cast.dana)
    seen = main_of(signed_in_as(cast.mairi).get(plan(cast.leith)))
    assert "/edit/" not in seen
    assert "/new/" not in seen


def test_a_manager_is_offered_five_to_begin_with(cast: Cast, signed_in_as: Any) -> None:
    seen = main_of(signed_in_as(cast.dana).get(plan(cast.leith)))
    assert seen.count("?starter=") == 5


def test_a_quarter_that_is_over_is_not_planned(cast: Cast, signed_in_as: Any) -> None:
    seen = main_of(signed_in_as(cast.dana).get(plan(cast.leith, "2025-q4")))
    assert new(cast.leith, "2025-q4") not in seen


def test_a_quarter_that_no_calendar_has_is_not_there(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.dana).get(plan(cast.leith, "2026-q5")).status_code == 404


def test_the_door_leads_to_ones_team_and_the_quarter_of_today(
    cast: Cast, signed_in_as: Any
) -> None:
    assert signed_in_as(cast.mairi).get(INDEX)["Location"] == plan(cast.leith)


def test_the_door_knows_the_fiscal_year(cast: Cast, signed_in_as: Any) -> None:
    Organisation.the().describe(
        name="N", zone="Europe/London", fiscal_year_starts=4, by=SYSTEM, at=NOW
    )
    assert signed_in_as(cast.mairi).get(INDEX)["Location"] == plan(cast.leith, "2026-q4")


def test_another_team_can_be_chosen(cast: Cast, signed_in_as: Any) -> None:
    asked = signed_in_as(cast.grete).get(INDEX, {"team": cast.rotterdam.key})
    assert asked["Location"] == plan(cast.rotterdam)


def test_a_team_out_of_reach_cannot_be_chosen(cast: Cast, signed_in_as: Any) -> None:
    asked = signed_in_as(cast.mairi).get(INDEX, {"team": "../nobody"})
    assert asked.status_code == 404


def test_who_has_no_team_is_told_so(cast: Cast, signed_in_as: Any) -> None:
    cast.mairi.seats.update(team=None)
    assert "You are in no team yet" in words_of(signed_in_as(cast.mairi).get(INDEX))


def test_what_a_team_above_goes_for_stands_first(cast: Cast, signed_in_as: Any) -> None:
    up = a_priority(cast.north_sea, by=cast.grete, says=said("Win where we are known"))
    seen = signed_in_as(cast.mairi).get(plan(cast.leith))
    assert of(up) in main_of(seen)


def test_a_seller_opens_what_a_team_above_goes_for(cast: Cast, signed_in_as: Any) -> None:
    up = a_priority(cast.north_sea, by=cast.grete, says=said("Win where we are known"))
    assert signed_in_as(cast.mairi).get(of(up)).status_code == 200


def test_a_seller_does_not_open_what_a_team_beside_goes_for(cast: Cast, signed_in_as: Any) -> None:
    beside = a_priority(cast.rotterdam, by=cast.sander)
    assert signed_in_as(cast.mairi).get(of(beside)).status_code == 404


def test_a_leader_sees_what_the_teams_below_made_of_it(cast: Cast, signed_in_as: Any) -> None:
    up = a_priority(cast.north_sea, by=cast.grete, says=said("Win where we are known"))
    a_priority(cast.leith, by=cast.dana, refines=up)
    seen = section_of(
        signed_in_as(cast.grete).get(plan(cast.north_sea)), "What the teams below made of it"
    )
    assert "Leith Second meetings refines “Win where we are known” Rotterdam nothing set" in seen


def test_where_the_plan_is_off_it_is_not_there(cast: Cast, signed_in_as: Any) -> None:
    PartSwitch.objects.switch(
        "plan", team=cast.leith, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW
    )
    assert signed_in_as(cast.dana).get(plan(cast.leith)).status_code == 404


@pytest.mark.parametrize("looker", ["mairi", "dana", "grete"])
def test_it_does_not_ask_the_database_more_often_for_more(
    cast: Cast, signed_in_as: Any, looker: str
) -> None:
    team: Team = cast.north_sea if looker == "grete" else cast.leith
    visitor, address = signed_in_as(getattr(cast, looker)), plan(team)
    up = a_priority(cast.north_sea, by=cast.grete)
    a_priority(cast.leith, by=cast.dana, refines=up)
    few = asked_of_the_database(visitor, address)
    twelve_more_join(cast.leith, cast.dana)
    three(cast.rotterdam, by=cast.sander)
    for title in ("More", "Most"):
        a_priority(cast.leith, by=cast.dana, says=said(title), refines=up)
        a_priority(cast.north_sea, by=cast.grete, says=said(title))
    assert asked_of_the_database(visitor, address) <= few
