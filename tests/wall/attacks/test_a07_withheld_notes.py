"""A07: the operator rolls back or withholds notes: whoever read them, or reads on, is warned."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.room.node_client import Browser
from tests.room.served_room import Day

FAR = "Puffin: somewhere else."


@pytest.fixture
def reader(day: Day) -> Iterator[Browser]:
    """Tomasz, who has read everything; whatever the operator does is undone."""
    day.tomasz("look", room=day.room)
    with day.house.spoilt("room_note"), day.house.same(day.tomasz, "tomasz") as one:
        yield one


@pytest.fixture
def newcomer(day: Day, reader: Browser) -> Iterator[Browser]:
    """Tomasz in a browser that has compared the words and read nothing yet."""
    with day.house.browser("tomasz", store="another") as one:
        one("carry", secret=reader("secret"))
        one("pin", room=day.room)
        yield one


def notes_of(day: Day, one: Browser) -> list[str]:
    """The keys of somebody's notes in the order of their numbers."""
    rows = day.house.rows(
        "SELECT n.key FROM room_note n JOIN room_member m ON m.id = n.author_id"
        " JOIN people_person p ON p.id = m.person_id JOIN room_room r ON r.id = n.room_id"
        " WHERE p.key = ? AND r.key = ? ORDER BY n.counter", one.person, day.room,
    )  # fmt: skip
    return [key for (key,) in rows]


def withhold(day: Day, key: str) -> None:
    day.house.rows("DELETE FROM room_note WHERE key = ?", key)


def warned(day: Day, reader: Browser) -> list[tuple[str, str, int]]:
    """The kinds of warnings, about whom, from which number on."""
    told: list[dict[str, Any]] = reader("look", room=day.room)["warnings"]
    return [(one["kind"], one["author"], one["counter"]) for one in told]


def test_nobody_is_warned_of_what_is_whole(day: Day, reader: Browser) -> None:
    assert warned(day, reader) == []


def test_a_note_that_is_missing_before_another_is_a_gap(day: Day, reader: Browser) -> None:
    withhold(day, notes_of(day, day.mairi)[0])
    assert warned(day, reader) == [("gap", day.mairi.person, 1)]


def test_a_gap_shows_in_a_browser_that_never_read_it(day: Day, newcomer: Browser) -> None:
    withhold(day, notes_of(day, day.mairi)[0])
    assert warned(day, newcomer) == [("gap", day.mairi.person, 1)]


def test_a_last_note_that_is_taken_back_is_a_rollback(day: Day, reader: Browser) -> None:
    withhold(day, notes_of(day, day.mairi)[-1])
    assert warned(day, reader) == [("rollback", day.mairi.person, 2)]


def test_all_notes_of_a_person_that_are_gone_are_a_rollback(day: Day, reader: Browser) -> None:
    for key in notes_of(day, day.mairi):
        withhold(day, key)
    assert warned(day, reader) == [("rollback", day.mairi.person, 2)]


def test_the_warning_does_not_go_away_by_itself(day: Day, reader: Browser) -> None:
    withhold(day, notes_of(day, day.mairi)[-1])
    assert warned(day, reader) == warned(day, reader) != []


def test_it_goes_away_once_the_note_is_back(day: Day, reader: Browser) -> None:
    with day.house.spoilt("room_note"):
        withhold(day, notes_of(day, day.mairi)[-1])
        warned(day, reader)
    assert warned(day, reader) == []


def test_whoever_wrote_it_sends_it_again(day: Day, reader: Browser) -> None:
    """A restored backup loses nothing that one of the two browsers has still."""
    withhold(day, notes_of(day, day.mairi)[-1])
    with day.house.same(day.mairi, "mairi") as mairi:
        mairi("look", room=day.room)
    assert warned(day, reader) == []


def test_two_devices_of_one_person_are_no_fork(day: Day, reader: Browser) -> None:
    """Each has a chain of its own: they write at the same time without knowing of each other."""
    with day.house.browser("mairi", store="phone") as phone:
        phone("carry", secret=day.mairi("secret"))
        phone("pin", room=day.room)
        with day.house.same(day.mairi, "mairi") as laptop:
            phone("write", room=day.room, text=FAR)
            laptop("write", room=day.room, text=FAR)
    told = [note["text"] for note in reader("look", room=day.room)["notes"]]
    assert (told.count(FAR), warned(day, reader)) == (2, [])


def test_two_histories_that_were_kept_apart_are_a_fork(day: Day, reader: Browser) -> None:
    """One copy of Mairi's browser is shown to Tomasz, then another copy of it in its place."""
    with day.house.same(day.mairi, "mairi") as one, day.house.same(day.mairi, "mairi") as other:
        one("write", room=day.room, text=FAR)
        reader("look", room=day.room)
        withhold(day, notes_of(day, day.mairi)[-1])
        other("write", room=day.room, text=FAR)
    assert warned(day, reader) == [("fork", day.mairi.person, 3)]
