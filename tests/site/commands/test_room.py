"""`touchline room` as an administrator of the server calls it, or a program."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.cast import NOW, Cast
from tests.room.furnishing import a_furnished_room
from touchline.people.models import Deactivation
from touchline.room.models import Room, RoomHold
from touchline.site.commands import app
from touchline.witness.actor import SYSTEM
from touchline.witness.models import WeekLine

LONG = ("--reason", "Case 12/2026", "--until", "2099-12-31")


@pytest.fixture
def room(cast: Cast, standing_clock: None, monkeypatch: pytest.MonkeyPatch) -> Room:
    """Of Mairi and Tomasz; the database of the test is the one of the command."""
    monkeypatch.setattr("touchline.site.commands.persons.require_database", lambda: None)
    return a_furnished_room(cast)


def touchline(*words: str) -> Result:
    return CliRunner().invoke(app, ["room", *words])


@pytest.fixture
def asked(cast: Cast, room: Room, tmp_path: Path) -> tuple[str, ...]:
    """For a parcel of Mairi, who has left."""
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    return ("parcel", "--person", cast.mairi.email, "--out", str(tmp_path / "mairi.parcel"))


def test_a_parcel_is_written_and_says_until_when(asked: tuple[str, ...], tmp_path: Path) -> None:
    told = json.loads(touchline(*asked, "--json").stdout)
    assert (told["rooms"], told["until"]) == (1, "2026-04-17")


def test_only_who_ran_the_command_may_read_it(asked: tuple[str, ...], tmp_path: Path) -> None:
    touchline(*asked)
    assert (tmp_path / "mairi.parcel").stat().st_mode & 0o077 == 0


def test_a_file_that_is_there_is_not_overwritten(asked: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "mairi.parcel").write_text("mine", encoding="utf-8")
    assert touchline(*asked).exit_code == 1
    assert (tmp_path / "mairi.parcel").read_text(encoding="utf-8") == "mine"


def test_who_is_here_gets_none(cast: Cast, room: Room, tmp_path: Path) -> None:
    words = ("parcel", "--person", cast.mairi.email, "--out", str(tmp_path / "p"))
    assert "in the room itself" in touchline(*words).output


def test_a_hold_is_told_to_a_program(room: Room) -> None:
    told = json.loads(touchline("hold", room.key, *LONG, "--json").stdout)
    assert (told["room"], told["until"]) == (room.key, "2099-12-31")


def test_a_hold_is_placed_by_the_server(room: Room) -> None:
    touchline("hold", room.key, *LONG)
    assert WeekLine.objects.get(act="room.held").actor == SYSTEM.key


def test_a_hold_that_is_over_before_it_begins_is_wrong_use(room: Room) -> None:
    words = ("hold", room.key, "--reason", "x", "--until", "2020-01-01")
    assert (touchline(*words).exit_code, RoomHold.objects.exists()) == (2, False)


def test_a_room_that_nobody_has_is_not_held(room: Room) -> None:
    assert touchline("hold", "nowhere", *LONG).exit_code == 1


def test_a_hold_is_listed(room: Room) -> None:
    touchline("hold", room.key, *LONG)
    assert f"{room.key}  2026-03-18 to 2099-12-31: Case 12/2026" in touchline("holds").output


def test_without_any_it_says_so(room: Room) -> None:
    assert "No room is held." in touchline("holds").output


def test_a_hold_is_released(room: Room) -> None:
    touchline("hold", room.key, *LONG)
    touchline("release", room.key)
    assert not RoomHold.objects.exists()


def test_releasing_what_is_not_held_is_no_error(room: Room) -> None:
    assert touchline("release", room.key).exit_code == 0
