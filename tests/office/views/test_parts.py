"""Parts in the office: teams by parts, what goes is said before it does, and a day to begin."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import TODAY, Cast
from tests.reading import main_of, row_heads, words_of
from touchline.people.models import Team
from touchline.wall.models import PartSwitch
from touchline.wall.parts import PARTS, Part, to_switch
from touchline.wall.switched import parts_of_team

HERE = "/office/parts/"
EVERYONE = "/office/parts/everyone/"
SWITCHED = tuple(part.key for part in to_switch())
ON = dict.fromkeys(SWITCHED, "on") | {"since": TODAY.isoformat()}
AS_ABOVE = dict.fromkeys(SWITCHED, "as-above")


def of(team: Team) -> str:
    return reverse("office:parts-of-team", args=[team.key])


def say(noor: Client, team: Team | None, *, sure: bool = True, **said: str) -> Any:
    usual = AS_ABOVE | {"since": TODAY.isoformat()} if team else ON
    sent = usual | said | ({"sure": "yes"} if sure else {})
    return noor.post(of(team) if team else EVERYONE, sent)


def has(team: Team, part: str = "flow") -> bool:
    return part in parts_of_team(team.pk, on=TODAY)


def test_every_team_is_listed_below_what_it_is_part_of(noor: Client) -> None:
    heads = row_heads(noor.get(HERE))
    assert heads == [
        "Everyone", "Northlight", "North Sea part of Northlight", "Leith part of North Sea",
        "Rotterdam part of North Sea",
    ]  # fmt: skip


def test_a_team_is_switched(cast: Cast, noor: Client) -> None:
    say(noor, cast.leith, flow="off")
    assert not has(cast.leith)


def test_a_team_beside_it_is_not(cast: Cast, noor: Client) -> None:
    say(noor, cast.leith, flow="off")
    assert has(cast.rotterdam)


def test_everyone_is_switched_at_once(cast: Cast, noor: Client) -> None:
    say(noor, None, patterns="off")
    assert not has(cast.rotterdam, "patterns")


def test_before_something_goes_one_is_asked(cast: Cast, noor: Client) -> None:
    say(noor, cast.north_sea, flow="off", sure=False)
    assert has(cast.leith)


def test_one_is_told_what_goes_and_for_how_many_teams(cast: Cast, noor: Client) -> None:
    answer = say(noor, cast.north_sea, questions="off", sure=False)
    assert "administrators still read and answer it" in words_of(answer)
    assert "3 teams lose it" in words_of(answer)


def test_what_was_chosen_waits_in_the_question(cast: Cast, noor: Client) -> None:
    answer = say(noor, cast.north_sea, flow="off", sure=False)
    assert '<input type="hidden" name="flow" value="off"' in main_of(answer)


def test_switching_on_asks_nothing(cast: Cast, noor: Client) -> None:
    say(noor, cast.leith, flow="off")
    say(noor, cast.leith, flow="on", sure=False)
    assert has(cast.leith)


def test_a_later_day_changes_nothing_today(cast: Cast, noor: Client) -> None:
    say(noor, cast.leith, flow="off", since=(TODAY + timedelta(days=9)).isoformat())
    assert has(cast.leith)


def test_a_later_day_is_announced(cast: Cast, noor: Client) -> None:
    say(noor, cast.leith, flow="off", since=(TODAY + timedelta(days=9)).isoformat())
    assert "How deals flow: Leith off, 27 March" in words_of(noor.get(HERE))


def test_a_day_that_has_passed_is_refused(cast: Cast, noor: Client) -> None:
    answer = say(noor, cast.leith, flow="off", since=(TODAY - timedelta(days=1)).isoformat())
    assert answer.status_code == 422


@pytest.mark.parametrize("said", ["", "yes", "as-above"])
def test_everyone_says_on_or_off(noor: Client, said: str) -> None:
    assert say(noor, None, flow=said).status_code == 422


def test_what_was_not_changed_is_not_written(cast: Cast, noor: Client) -> None:
    before = PartSwitch.objects.count()
    say(noor, cast.leith)
    assert PartSwitch.objects.count() == before


def test_minutes_are_summed_for_each_seat(noor: Client) -> None:
    assert "seller 61 · manager 106 · leader 92" in words_of(noor.get(HERE))


def test_more_than_45_minutes_are_too_much(noor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    much = Part("meetings", "Meetings", "", "", {"manager": 40}, always=True)
    monkeypatch.setitem(PARTS, "meetings", much)
    assert words_of(noor.get(HERE)).count("too much") == 6  # five rows and the sentence above them


def test_the_page_asks_as_often_for_many_teams_as_for_few(cast: Cast, noor: Client) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tests.cast import LONG_AGO, NOW
    from touchline.people.models.team import found
    from touchline.witness.actor import SYSTEM

    noor.get(HERE)
    with CaptureQueriesContext(connection) as few:
        noor.get(HERE)
    for name in "abcdefgh":
        found(name=name, parent=cast.leith, since=LONG_AGO, by=SYSTEM, at=NOW)
    noor.get(HERE)
    with CaptureQueriesContext(connection) as many:
        noor.get(HERE)
    assert len(many) == len(few)
