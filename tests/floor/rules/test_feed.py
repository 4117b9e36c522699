"""The calendar that a program reads: moments in UTC, whole days, names that stay the same."""

from datetime import date

import icalendar
import pytest

from tests.cast import NOW
from touchline.floor.rules.feed import Entry, written

REVIEW = Entry("k1", "Pipeline review: Dana, and; others", NOW, 20, "https://sales.example.org/x/")
DUE = Entry("k2", "2 promises are due", date(2026, 3, 20))


@pytest.fixture
def events() -> list[icalendar.Event]:
    document = written([REVIEW, DUE], name="Touchline", at=NOW)
    calendar = icalendar.Calendar.from_ical(document)
    return list(calendar.walk("VEVENT"))


def test_a_review_has_its_moment_and_length(events: list[icalendar.Event]) -> None:
    begin, end = events[0].decoded("dtstart"), events[0].decoded("dtend")
    assert (begin, (end - begin).total_seconds()) == (NOW, 20 * 60)


def test_a_title_may_hold_what_separates_elsewhere(events: list[icalendar.Event]) -> None:
    assert str(events[0]["summary"]) == REVIEW.title


def test_a_day_on_which_something_is_due_is_a_whole_day(events: list[icalendar.Event]) -> None:
    begin, end = events[1].decoded("dtstart"), events[1].decoded("dtend")
    assert (begin, (end - begin).days) == (DUE.begins, 1)


def test_it_does_not_make_the_day_a_busy_one(events: list[icalendar.Event]) -> None:
    assert str(events[1]["transp"]) == "TRANSPARENT"


def test_an_entry_keeps_its_name_when_it_moves(events: list[icalendar.Event]) -> None:
    assert str(events[0]["uid"]) == "k1@touchline"


def test_lines_end_as_the_format_says() -> None:
    assert b"\r\nBEGIN:VEVENT\r\n" in written([REVIEW], name="Touchline", at=NOW)
