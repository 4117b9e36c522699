"""A reorganisation puts the coach into the line: from that day on the room is paused."""

from datetime import timedelta

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.room.calling import Caller
from tests.room.furnishing import ROOM, note_sent, written
from touchline.people.models import ReportingLine, Seat
from touchline.room.models import Room
from touchline.room.models.daily import pause_all
from touchline.witness.actor import SYSTEM
from touchline.witness.models import WeekLine

PAUSED = (409, {"error": "paused"})


@pytest.fixture
def led(cast: Cast, room: Room) -> ReportingLine:
    """From today on Dana reports to Tomasz, and so does Mairi through her."""
    written(room, cast.mairi)
    return ReportingLine.objects.draw(cast.dana, cast.tomasz, since=TODAY, by=SYSTEM, at=NOW)


@pytest.mark.usefixtures("led")
def test_both_are_told_that_it_is_paused_and_why(mairi: Caller, tomasz: Caller) -> None:
    told = [one.get(f"rooms/{ROOM}/")[1] for one in (mairi, tomasz)]
    assert [(one["state"], one["reason"]) for one in told] == [("paused", "in-line")] * 2


@pytest.mark.usefixtures("led")
@pytest.mark.parametrize("who", ["mairi", "tomasz"])
def test_neither_of_the_two_writes(request: pytest.FixtureRequest, who: str) -> None:
    caller: Caller = request.getfixturevalue(who)
    assert caller.post(f"rooms/{ROOM}/notes/", **note_sent("note2", 2)) == PAUSED


@pytest.mark.usefixtures("led")
def test_who_is_coached_still_reads_what_is_theirs(mairi: Caller) -> None:
    assert len(mairi.get(f"rooms/{ROOM}/notes/")[1]["notes"]) == 1


@pytest.mark.usefixtures("led")
def test_the_coach_who_leads_now_reads_nothing(tomasz: Caller) -> None:
    assert tomasz.get(f"rooms/{ROOM}/notes/") == PAUSED


@pytest.mark.usefixtures("led")
def test_nor_is_he_given_the_sealed_key_again(tomasz: Caller) -> None:
    assert [one["wrap"] for one in tomasz.get(f"rooms/{ROOM}/")[1]["epochs"]] == [None]


@pytest.mark.usefixtures("led")
def test_nor_does_he_take_the_notes_along(tomasz: Caller) -> None:
    assert tomasz.get("me/export/")[1]["rooms"][0]["notes"] == []


@pytest.mark.usefixtures("led")
def test_in_the_list_of_rooms_it_is_paused_as_well(mairi: Caller) -> None:
    assert mairi.get("me/")[1]["rooms"][0]["state"] == "paused"


@pytest.mark.usefixtures("led")
def test_it_can_be_ended(mairi: Caller) -> None:
    assert mairi.post(f"rooms/{ROOM}/end/")[0] == 204


def test_a_line_of_tomorrow_pauses_nothing_today(cast: Cast, room: Room, mairi: Caller) -> None:
    tomorrow = TODAY + timedelta(days=1)
    ReportingLine.objects.draw(cast.dana, cast.tomasz, since=tomorrow, by=SYSTEM, at=NOW)
    assert mairi.get(f"rooms/{ROOM}/")[1]["state"] == "active"


def test_a_seat_above_her_team_pauses_it_as_well(cast: Cast, room: Room, mairi: Caller) -> None:
    Seat.objects.take(
        cast.tomasz, kind="leader", team=cast.north_sea, since=TODAY, by=SYSTEM, at=NOW
    )
    assert mairi.get(f"rooms/{ROOM}/")[1]["state"] == "paused"


def test_a_seat_in_another_region_does_not(cast: Cast, room: Room, mairi: Caller) -> None:
    Seat.objects.take(
        cast.tomasz, kind="manager", team=cast.rotterdam, since=TODAY, by=SYSTEM, at=NOW
    )
    assert mairi.get(f"rooms/{ROOM}/")[1]["state"] == "active"


def test_a_declared_room_is_not_paused_by_the_line_it_declares(cast: Cast, mairi: Caller) -> None:
    mairi.post("rooms/", **{"key": "declared", "with": cast.dana.key, "kind": "declared"})
    assert mairi.get("rooms/declared/")[1]["state"] == "invited"


@pytest.mark.usefixtures("led")
def test_the_worker_remembers_that_it_was_paused(room: Room) -> None:
    pause_all(at=NOW)
    assert [(one.from_week, one.until_week) for one in room.pauses.all()] == [("2026-W12", "")]


@pytest.mark.usefixtures("led")
def test_twice_a_day_is_as_good_as_once() -> None:
    assert [pause_all(at=NOW), pause_all(at=NOW)] == [1, 0]


def test_a_line_that_is_taken_back_opens_it_again(led: ReportingLine, mairi: Caller) -> None:
    led.take_back(by=SYSTEM, at=NOW)
    assert mairi.get(f"rooms/{ROOM}/")[1]["state"] == "active"


def test_the_worker_remembers_that_too(led: ReportingLine, room: Room) -> None:
    pause_all(at=NOW)
    led.take_back(by=SYSTEM, at=NOW)
    pause_all(at=NOW + timedelta(days=7))
    assert [one.until_week for one in room.pauses.all()] == ["2026-W13"]


@pytest.mark.usefixtures("led")
def test_the_log_says_which_room_and_nobodys_name() -> None:
    pause_all(at=NOW)
    line = WeekLine.objects.last()
    assert line is not None
    assert (line.act, line.actor, line.key) == ("room.paused", SYSTEM.key, ROOM)
