"""`/api/room/me/calendar/`, and the document that lies under its address."""

from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from tests.cast import NOW, TODAY, Cast
from tests.room.calling import Caller
from tests.room.coaching import PROPOSED
from touchline.room.models import CalendarFeed
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

ASKED = PROPOSED | {"title": "Focus", "until": "2026-W15"}
PLACE = "me/calendar/"


def address(caller: Caller, **instead: Any) -> str:
    """The path under which the document lies."""
    whole = caller.put(PLACE, **ASKED | instead)[1]["address"]
    return "/" + str(whole).split("/", 3)[3]


def document(path: str) -> Any:
    return Client().get(path)


def events(path: str) -> list[Any]:
    return list(Calendar.from_ical(document(path).content).walk("VEVENT"))


def test_it_has_one_event_in_each_of_its_weeks(mairi: Caller) -> None:
    begins = [one["dtstart"].dt.isoformat() for one in events(address(mairi))]
    # London changes its clocks on Sunday of week 13.
    assert begins == [
        "2026-03-24T09:30:00+00:00", "2026-03-31T08:30:00+00:00", "2026-04-07T08:30:00+00:00",
    ]  # fmt: skip


def test_it_says_the_title_and_nothing_else_of_it(mairi: Caller) -> None:
    said = {name for one in events(address(mairi)) for name in one}
    assert said == {"UID", "DTSTAMP", "SUMMARY", "DTSTART", "DTEND"}


@pytest.mark.parametrize("word", [b"room", b"Touchline", b"coach", b"Mairi"])
def test_no_word_of_the_room_stands_in_it(mairi: Caller, word: bytes) -> None:
    assert word not in document(address(mairi)).content


def test_it_is_dated_by_the_day_alone(mairi: Caller) -> None:
    stamps = {one["dtstamp"].dt.isoformat() for one in events(address(mairi))}
    assert stamps == {"2026-03-18T00:00:00+00:00"}


def test_no_cookie_is_set_and_nothing_is_stored(mairi: Caller) -> None:
    answer = document(address(mairi))
    assert (len(answer.cookies), answer["Cache-Control"]) == (0, "private, no-store")


def test_of_the_address_only_a_hash_is_kept(mairi: Caller) -> None:
    secret = address(mairi).removesuffix(".ics").split("_", 2)[2]
    assert secret not in str(list(CalendarFeed.objects.values_list()))


def test_its_owner_reads_what_it_says(mairi: Caller) -> None:
    address(mairi)
    assert mairi.get(PLACE) == (200, {"calendar": ASKED})


def test_another_one_takes_its_place(mairi: Caller) -> None:
    first = address(mairi)
    address(mairi)
    assert document(first).status_code == 404


def test_another_event_is_laid_under_the_same_address(mairi: Caller) -> None:
    path = address(mairi)
    mairi.post(PLACE, **ASKED | {"title": "Fishing"})
    assert {str(one["SUMMARY"]) for one in events(path)} == {"Fishing"}


def test_without_an_address_nothing_is_changed(mairi: Caller) -> None:
    assert mairi.post(PLACE, **ASKED) == (404, {"error": "not-there"})


def test_what_is_revoked_opens_nothing(mairi: Caller) -> None:
    first = address(mairi)
    mairi.delete(PLACE)
    assert document(first).status_code == 404


def test_where_the_part_is_off_nothing_is_there(mairi: Caller) -> None:
    path = address(mairi)
    PartSwitch.objects.switch("room", team=None, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW)
    assert document(path).status_code == 404


def test_words_of_nobody_open_nothing(cast: Cast) -> None:
    assert document("/calendar/calendar_nobody.ics").status_code == 404


@pytest.mark.parametrize("said", [{"title": " "}, {"until": "2026-W99"}, {"room": "leithroom"}])
def test_what_is_no_event_is_refused(mairi: Caller, said: dict[str, Any]) -> None:
    assert mairi.put(PLACE, **ASKED | said) == (400, {"error": "unreadable"})


def test_a_title_is_one_line(mairi: Caller) -> None:
    path = address(mairi, title="Focus\r\nATTENDEE:x")
    assert "ATTENDEE" not in events(path)[0]
