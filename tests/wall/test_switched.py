"""A switch: from its day on, for a team and those below it, with a line in the witness log."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import NOW, TODAY, Cast
from touchline.kit.remembering import remembering
from touchline.people.models import Team
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.wall.switched import parts_of_person, parts_of_team
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}


def say(part: str, team: Team | None, says: Says, since: Any = TODAY) -> PartSwitch:
    return PartSwitch.objects.switch(part, team=team, says=says, since=since, **BY)


def is_on(part: str, team: Team, on: Any = TODAY) -> bool:
    return part in parts_of_team(team.pk, on=on)


def test_a_switch_works_from_its_day_on(cast: Cast) -> None:
    say("flow", cast.leith, Says.OFF, TODAY + timedelta(days=1))
    assert [is_on("flow", cast.leith, TODAY + timedelta(days=n)) for n in (0, 1)] == [True, False]


def test_a_region_is_switched_with_its_teams(cast: Cast) -> None:
    say("flow", cast.north_sea, Says.OFF)
    assert not is_on("flow", cast.rotterdam)


def test_what_is_said_twice_on_a_day_is_what_was_said_last(cast: Cast) -> None:
    say("flow", cast.leith, Says.OFF)
    say("flow", cast.leith, Says.ON)
    assert is_on("flow", cast.leith)


def test_a_team_goes_back_to_what_is_above_it(cast: Cast) -> None:
    say("flow", cast.leith, Says.OFF)
    say("flow", cast.leith, Says.AS_ABOVE, TODAY + timedelta(days=7))
    assert is_on("flow", cast.leith, TODAY + timedelta(days=7))


def test_a_team_that_moves_has_what_its_new_place_has(cast: Cast) -> None:
    say("flow", cast.north_sea, Says.OFF)
    cast.leith.hang_below(cast.northlight, since=TODAY, **BY)
    assert is_on("flow", cast.leith)


def test_the_log_says_which_part_and_which_team_and_nothing_else(cast: Cast) -> None:
    say("flow", cast.leith, Says.OFF)
    last = Line.objects.last()
    assert last is not None
    assert (last.act, last.kind, last.key) == ("wall.part.flow.off", "team", cast.leith.key)


@pytest.mark.parametrize("part", ["scoreboard", "commons"])
def test_what_is_always_on_or_not_there_cannot_be_switched(cast: Cast, part: str) -> None:
    with pytest.raises(ValueError, match=part):
        say(part, cast.leith, Says.OFF)


def test_everyone_has_nobody_above(cast: Cast) -> None:
    with pytest.raises(ValueError, match="flow"):
        say("flow", None, Says.AS_ABOVE)


def test_who_sells_in_two_teams_has_what_one_of_them_has(cast: Cast) -> None:
    say("patterns", cast.leith, Says.OFF)
    cast.mairi.seats.create(kind="seller", team=cast.rotterdam, since=TODAY)
    assert "patterns" in parts_of_person(cast.mairi, on=TODAY)


def test_who_is_in_no_team_has_what_everyone_has(cast: Cast) -> None:
    say("patterns", None, Says.OFF)
    say("patterns", cast.leith, Says.ON)
    assert "patterns" not in parts_of_person(cast.tomasz, on=TODAY)


def test_a_request_reads_the_switches_again_only_if_there_is_a_reason(cast: Cast) -> None:
    with remembering():
        parts_of_team(cast.leith.pk, on=TODAY)
    with remembering(), CaptureQueriesContext(connection) as asked:
        parts_of_team(cast.leith.pk, on=TODAY)
    assert len(asked) == 1  # the organisation, which every request reads anyway


def test_a_request_after_a_switch_sees_it(cast: Cast) -> None:
    with remembering():
        parts_of_team(cast.leith.pk, on=TODAY)
    say("flow", cast.leith, Says.OFF)
    with remembering():
        assert not is_on("flow", cast.leith)
