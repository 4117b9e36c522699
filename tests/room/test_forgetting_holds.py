"""A hold stops deletion, is read by both, opens nothing, and ends by itself."""

from datetime import date, timedelta

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.room.calling import Caller, calling
from tests.room.test_forgetting import YEAR_LATER
from touchline.keeping.persons import PERSON_PARTS
from touchline.people.erasing import NotErased, erase, what_would_go
from touchline.people.holding import hold
from touchline.room.models import Room, RoomHold
from touchline.room.models.forgetting import forget_all
from touchline.room.models.holding import hold_of
from touchline.witness.actor import SYSTEM
from touchline.witness.models import WeekLine

UNTIL = date(2027, 12, 31)
REASON = "Case 12/2026"


@pytest.fixture
def held(cast: Cast, room: Room) -> Room:
    RoomHold.objects.place(room, reason=REASON, until=UNTIL, by=cast.noor, on=TODAY, at=NOW)
    return room


def test_a_held_room_stays(held: Room) -> None:
    forget_all(at=YEAR_LATER)
    assert Room.objects.filter(pk=held.pk).exists()


def test_the_room_of_somebody_who_is_held_stays(cast: Cast, room: Room) -> None:
    hold(cast.mairi, reason=REASON, by=cast.noor, at=NOW)
    forget_all(at=YEAR_LATER)
    assert Room.objects.filter(pk=room.pk).exists()


def test_after_its_last_day_it_holds_nothing(cast: Cast, room: Room) -> None:
    last = (YEAR_LATER - timedelta(days=1)).date()
    RoomHold.objects.place(room, reason=REASON, until=last, by=cast.noor, on=TODAY, at=NOW)
    forget_all(at=YEAR_LATER)
    assert not Room.objects.exists()


def test_both_read_the_reason_and_its_days(held: Room) -> None:
    told = {"reason": REASON, "since": "2026-03-18", "until": "2027-12-31"}
    assert hold_of(held, on=TODAY) == told


def test_a_room_that_is_not_held_says_so(room: Room) -> None:
    assert hold_of(room, on=TODAY) is None


def test_a_hold_that_is_over_is_not_told(held: Room) -> None:
    assert hold_of(held, on=UNTIL + timedelta(days=1)) is None


def test_nobody_of_a_held_room_is_erased(cast: Cast, held: Room) -> None:
    with pytest.raises(NotErased):
        erase(cast.mairi, by=SYSTEM, at=NOW)


def test_looking_says_the_same_as_erasing_would(cast: Cast, held: Room) -> None:
    with pytest.raises(NotErased):
        what_would_go(cast.tomasz, at=NOW)


def test_released_it_stops_nothing(cast: Cast, held: Room) -> None:
    RoomHold.objects.release(held, by=cast.noor, at=NOW)
    forget_all(at=YEAR_LATER)
    assert not Room.objects.exists()


def test_the_witness_log_says_who_and_not_why(cast: Cast, held: Room) -> None:
    line = WeekLine.objects.get(act="room.held")
    assert (line.actor, REASON in str(line.__dict__)) == (cast.noor.key, False)


def test_another_end_keeps_the_first_reason(cast: Cast, held: Room) -> None:
    later = UNTIL + timedelta(days=365)
    RoomHold.objects.place(held, reason="Another", until=later, by=cast.noor, on=TODAY, at=NOW)
    told = hold_of(held, on=TODAY) or {}
    assert (told["reason"], told["until"]) == (REASON, "2028-12-30")


@pytest.mark.parametrize(
    ("reason", "until"), [("", UNTIL), ("  ", UNTIL), (REASON, date(2026, 3, 17))]
)
def test_a_hold_has_a_reason_and_an_end_ahead(
    cast: Cast, room: Room, reason: str, until: date
) -> None:
    with pytest.raises(ValueError, match="hold"):
        RoomHold.objects.place(room, reason=reason, until=until, by=cast.noor, on=TODAY, at=NOW)


def test_the_two_read_of_it_where_they_read_of_the_room(
    held: Room, mairi: Caller, tomasz: Caller
) -> None:
    read = [who.get(f"rooms/{held.key}/")[1]["hold"]["reason"] for who in (mairi, tomasz)]
    assert read == [REASON, REASON]


def test_of_a_hold_on_the_other_one_reads_that_the_room_is_held_and_not_why(
    cast: Cast, room: Room, tomasz: Caller
) -> None:
    hold(cast.mairi, reason=REASON, by=cast.noor, at=NOW)
    told = {"reason": "", "since": "2026-03-18", "until": ""}
    assert tomasz.get(f"rooms/{room.key}/")[1]["hold"] == told


def test_a_copy_of_ones_records_says_that_a_room_is_held_and_why(cast: Cast, held: Room) -> None:
    told = PERSON_PARTS["room.rooms"].export(cast.tomasz.key)
    assert [one["held_for"] for one in told if "held_for" in one] == [REASON]


def test_it_opens_nothing_to_who_placed_it(cast: Cast, held: Room, standing_clock: None) -> None:
    assert calling(cast.noor).get(f"rooms/{held.key}/")[0] == 404
