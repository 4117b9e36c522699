"""What a coach of many asks of the database, and what a page of notes does."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import LONG_AGO, NOW, Cast
from tests.room.calling import Caller
from tests.room.furnishing import ROOM, WEEK, written
from touchline.people.models import Person, ReportingLine, Seat
from touchline.room.models import Member, Room
from touchline.witness.actor import SYSTEM


def asks(caller: Caller, path: str) -> int:
    caller.get(path)
    with CaptureQueriesContext(connection) as asked:
        caller.get(path)
    return len(asked)


def coached_by(coach: Person, number: int) -> None:
    """One more room of this coach."""
    name = f"Coachee {number}"
    other = Person.objects.enrol(name=name, email=f"c{number}@x.example", by=SYSTEM, at=NOW)
    room = Room.objects.create(key=f"room{number}", kind="clean", opened_week=WEEK)
    Member.objects.admit(room, other, role=Member.Role.COACHEE)
    Member.objects.admit(room, coach, role=Member.Role.COACH)


def test_a_coach_of_many_asks_as_often_as_a_coach_of_one(
    cast: Cast, room: Room, tomasz: Caller
) -> None:
    one = asks(tomasz, "me/")
    for number in range(10):
        coached_by(cast.tomasz, number)
    assert asks(tomasz, "me/") == one


def test_a_manager_of_many_asks_as_often_as_a_manager_of_two(cast: Cast, dana: Caller) -> None:
    two = asks(dana, "offers/")
    for number in range(5):
        seller = Person.objects.enrol(
            name=f"Seller {number}", email=f"s{number}@x.example", by=SYSTEM, at=NOW
        )
        Seat.objects.take(seller, kind="seller", team=cast.leith, since=LONG_AGO, by=SYSTEM, at=NOW)
        ReportingLine.objects.draw(seller, cast.dana, since=LONG_AGO, by=SYSTEM, at=NOW)
    assert len(dana.get("offers/")[1]["team"]) == 7
    assert asks(dana, "offers/") == two


def test_a_page_of_many_notes_is_read_at_once(cast: Cast, room: Room, mairi: Caller) -> None:
    written(room, cast.mairi)
    one = asks(mairi, f"rooms/{ROOM}/notes/")
    for number in range(2, 30):
        written(room, cast.mairi, f"note{number}", counter=number)
    assert asks(mairi, f"rooms/{ROOM}/notes/") == one


@pytest.mark.parametrize("path", ["me/", f"rooms/{ROOM}/", f"rooms/{ROOM}/notes/"])
def test_a_screen_is_told_with_few_questions(room: Room, mairi: Caller, path: str) -> None:
    """Who it is, whether the part is on, how the room stands by the tree of today: 27 at most."""
    assert asks(mairi, path) <= 27
