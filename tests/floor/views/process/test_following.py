"""A team gives up its own process and follows the nearest team above, from a day on."""

from datetime import date
from typing import Any

import pytest

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from tests.floor.processes import (
    FIT,
    ONE_IS_ENOUGH,
    TALK,
    address,
    given_up,
    process_of_leith,
    published,
)
from tests.reading import words_of
from touchline.floor.models import Process, ProcessVersion
from touchline.floor.models.process import process_of
from touchline.people.models.team import found
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

MONDAY = date(2026, 3, 23)
SUNDAY = date(2026, 3, 22)
LATER = date(2026, 4, 1)


def typed(since: date = TODAY, **instead: str) -> dict[str, str]:
    return {"since": since.isoformat(), "why": ONE_IS_ENOUGH, "key": "give-up", **instead}


@pytest.mark.parametrize("since", [TODAY, MONDAY])
def test_from_that_day_on_the_process_above_is_followed(
    cast: Cast, signed_in_as: Any, above: ProcessVersion, own: ProcessVersion, since: date
) -> None:
    signed_in_as(cast.dana).post(address("follow", cast.leith), typed(since))
    assert process_of(cast.leith, since) == above


def test_until_then_the_teams_own_holds(cast: Cast, own: ProcessVersion) -> None:
    given_up(cast.leith, cast.dana, since=MONDAY)
    assert process_of(cast.leith, SUNDAY) == own


def test_what_was_counted_on_a_day_before_is_held_against_what_held_then(
    cast: Cast, own: ProcessVersion
) -> None:
    given_up(cast.leith, cast.dana)
    assert process_of(cast.leith, date(2026, 3, 17)) == own


def test_a_version_that_was_to_come_does_not(cast: Cast, above: ProcessVersion) -> None:
    published(cast.leith, cast.dana, since=LATER)
    given_up(cast.leith, cast.dana)
    assert process_of(cast.leith, LATER) == above


def test_a_team_below_goes_along(cast: Cast, above: ProcessVersion, own: ProcessVersion) -> None:
    fife = found(name="Fife", parent=cast.leith, since=LONG_AGO, by=SYSTEM, at=NOW)
    given_up(cast.leith, cast.dana)
    assert process_of(fife, TODAY) == above


@pytest.mark.usefixtures("own")
def test_the_page_says_who_goes_along(cast: Cast, signed_in_as: Any) -> None:
    fife = found(name="Fife", parent=cast.leith, since=LONG_AGO, by=SYSTEM, at=NOW)
    found(name="Cupar", parent=fife, since=LONG_AGO, by=SYSTEM, at=NOW)
    perth = found(name="Perth", parent=cast.leith, since=LONG_AGO, by=SYSTEM, at=NOW)
    published(perth, cast.dana)
    seen = words_of(signed_in_as(cast.dana).get(address("follow", cast.leith)))
    assert "They have none of their own and go with you: Cupar, Fife." in seen


@pytest.mark.usefixtures("own")
def test_the_page_says_what_is_followed_then(cast: Cast, signed_in_as: Any) -> None:
    seen = words_of(signed_in_as(cast.dana).get(address("follow", cast.leith)))
    assert "Leith then sells by what North Sea says, version 1 now" in seen


def test_the_page_says_if_no_team_above_has_one(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    seen = words_of(signed_in_as(cast.dana).get(address("follow", cast.leith)))
    assert "No team above Leith has a process. From that day on there is none" in seen


def test_without_one_above_there_is_none(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    signed_in_as(cast.dana).post(address("follow", cast.leith), typed())
    assert process_of(cast.leith, TODAY) is None


@pytest.mark.parametrize(
    "wrong", [{"since": "2026-03-17"}, {"since": "soon"}, {"why": " "}, {"key": ""}]
)
def test_without_a_day_to_come_and_a_reason_nothing_changes(
    cast: Cast, signed_in_as: Any, own: ProcessVersion, wrong: dict[str, str]
) -> None:
    answer = signed_in_as(cast.dana).post(address("follow", cast.leith), typed() | wrong)
    assert (answer.status_code, process_of(cast.leith, LATER)) == (422, own)


def test_pressed_twice_it_is_given_up_once(
    cast: Cast, signed_in_as: Any, own: ProcessVersion
) -> None:
    for key in ("give-up", "give-up", "another-page"):
        signed_in_as(cast.dana).post(address("follow", cast.leith), typed(key=key))
    assert own.process.versions.count() == 2


def test_sent_again_after_a_new_beginning_it_ends_nothing(
    cast: Cast, signed_in_as: Any, own: ProcessVersion
) -> None:
    given_up(cast.leith, cast.dana)
    again = published(cast.leith, cast.dana, (FIT,))
    signed_in_as(cast.dana).post(address("follow", cast.leith), typed())
    assert process_of(cast.leith, TODAY) == again


@pytest.mark.usefixtures("own")
def test_it_leaves_a_line_without_a_word(cast: Cast) -> None:
    version = given_up(cast.leith, cast.dana)
    last = Line.objects.last()
    assert last is not None
    assert (last.act, last.key) == ("floor.process.given_up", version.key)


def test_a_draft_that_never_was_published_cannot_be_given_up(cast: Cast, signed_in_as: Any) -> None:
    Process.objects.begin(cast.leith, (TALK,), by=cast.dana, at=NOW)
    answer = signed_in_as(cast.dana).get(address("follow", cast.leith))
    assert answer.status_code == 404
