"""The home page of the two, and of nobody else, says that a room of theirs is paused."""

from datetime import timedelta

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from tests.reading import section_of, words_of
from touchline.mail.models import Letter
from touchline.people.models import ReportingLine
from touchline.room.models import Pause, Room
from touchline.room.models.daily import pause_all
from touchline.witness.actor import SYSTEM

PAUSED, AGAIN = "A room of yours is paused", "A room of yours is open again"


@pytest.fixture
def led(cast: Cast, room: Room, standing_clock: None) -> ReportingLine:
    """From today on Dana reports to Tomasz, and so does Mairi; the work of the day was done."""
    line = ReportingLine.objects.draw(cast.dana, cast.tomasz, since=TODAY, by=SYSTEM, at=NOW)
    pause_all(at=NOW)
    return line


@pytest.mark.usefixtures("led")
@pytest.mark.parametrize("who", ["mairi", "tomasz"])
def test_each_of_the_two_reads_it(cast: Cast, signed_in_as: SignsIn, who: str) -> None:
    assert section_of(signed_in_as(getattr(cast, who)).get("/"), PAUSED)


@pytest.mark.usefixtures("led")
def test_it_names_neither_the_other_nor_what_the_room_is_for(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    said = section_of(signed_in_as(cast.mairi).get("/"), PAUSED)
    assert [word for word in ("Tomasz", "coach", "line", "clean") if word in said] == []


@pytest.mark.usefixtures("led")
@pytest.mark.parametrize("who", ["dana", "grete", "amara", "noor", "callum"])
def test_nobody_else_reads_it(cast: Cast, signed_in_as: SignsIn, who: str) -> None:
    assert "room of yours" not in words_of(signed_in_as(getattr(cast, who)).get("/"))


@pytest.mark.usefixtures("led")
def test_no_letter_says_it() -> None:
    assert not Letter.objects.exists()


def test_in_the_week_in_which_it_opens_again_that_is_said(
    led: ReportingLine, cast: Cast, signed_in_as: SignsIn
) -> None:
    led.take_back(by=SYSTEM, at=NOW)
    pause_all(at=NOW)
    assert section_of(signed_in_as(cast.tomasz).get("/"), AGAIN)


@pytest.mark.parametrize(("weeks", "said"), [(1, True), (2, False)])
def test_and_in_the_week_after_but_no_longer(
    cast: Cast, room: Room, signed_in_as: SignsIn, weeks: int, said: bool
) -> None:
    year, week, _ = (TODAY - timedelta(weeks=weeks)).isocalendar()
    Pause.objects.create(room=room, from_week="2026-W05", until_week=f"{year}-W{week:02}")
    assert (AGAIN in words_of(signed_in_as(cast.mairi).get("/"))) is said


@pytest.mark.usefixtures("led")
def test_of_a_room_that_has_ended_nothing_is(cast: Cast, room: Room, signed_in_as: SignsIn) -> None:
    room.end(by=cast.mairi, week="2026-W12", at=NOW)
    assert "room of yours" not in words_of(signed_in_as(cast.mairi).get("/"))
