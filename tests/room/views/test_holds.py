"""The administrator's page about rooms: holds by the keys of rooms, and parcels of leavers."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from tests.reading import words_of
from tests.room.furnishing import written
from touchline.kit.base64url import unpacked
from touchline.people.models import Deactivation
from touchline.room.models import Room, RoomHold
from touchline.witness.actor import SYSTEM
from touchline.witness.models import WeekLine

PAGE = "/office/rooms/"
UNTIL = date(2027, 12, 31)


@pytest.fixture
def noor(cast: Cast, signed_in_as: SignsIn, standing_clock: None) -> Client:
    """She administers."""
    return signed_in_as(cast.noor)


@pytest.fixture
def held(cast: Cast, room: Room) -> Room:
    RoomHold.objects.place(room, reason="Case 12", until=UNTIL, by=cast.noor, on=TODAY, at=NOW)
    return room


def asked(of: Room, **instead: str) -> dict[str, str]:
    return {"room": of.key, "reason": "Case 12", "until": "2027-12-31"} | instead


def test_a_hold_is_placed(noor: Client, room: Room) -> None:
    noor.post(PAGE, asked(room))
    found = RoomHold.objects.get()
    assert (found.room, found.reason, found.until) == (room, "Case 12", UNTIL)


def test_the_witness_log_knows_who_placed_it(cast: Cast, noor: Client, room: Room) -> None:
    noor.post(PAGE, asked(room))
    assert WeekLine.objects.get(act="room.held").actor == cast.noor.key


@pytest.mark.parametrize(
    "wrong", [{"room": "nowhere"}, {"reason": " "}, {"until": "2026-03-17"}, {"until": "soon"}]
)
def test_what_is_wrong_holds_nothing(noor: Client, room: Room, wrong: dict[str, str]) -> None:
    answer = noor.post(PAGE, asked(room, **wrong))
    assert (answer.status_code, RoomHold.objects.count()) == (422, 0)


def test_a_hold_is_listed_with_reason_and_days(noor: Client, held: Room) -> None:
    said = words_of(noor.get(PAGE))
    assert f"{held.key} Case 12" in said


def test_who_writes_the_reason_is_told_who_reads_it(noor: Client) -> None:
    assert "Both of the room, and the administrators" in words_of(noor.get(PAGE))


def test_a_hold_is_released(noor: Client, held: Room) -> None:
    noor.post(f"{PAGE}{held.key}/release/")
    assert not RoomHold.objects.exists()


def test_releasing_a_room_that_nobody_has_is_not_there(noor: Client) -> None:
    assert noor.post(f"{PAGE}nowhere/release/").status_code == 404


@pytest.mark.parametrize("name", ["Mairi", "Tomasz"])
def test_the_page_does_not_say_whose_a_held_room_is(noor: Client, held: Room, name: str) -> None:
    assert name not in words_of(noor.get(PAGE))


def test_a_room_that_is_not_held_is_not_on_the_page(noor: Client, room: Room) -> None:
    assert room.key not in words_of(noor.get(PAGE))


def test_a_stranger_finds_nothing(cast: Cast, signed_in_as: SignsIn) -> None:
    assert signed_in_as(cast.dana).get(PAGE).status_code == 404


def test_a_hold_on_a_person_leads_here_once_they_have_left(cast: Cast, noor: Client) -> None:
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    said = noor.get(f"/office/people/{cast.mairi.key}/hold/").content.decode()
    assert PAGE in said


@pytest.fixture
def left(cast: Cast, room: Room) -> Room:
    """Mairi has written, and left today."""
    written(room, cast.mairi)
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    return room


def parcel(client: Client, key: str) -> Any:
    return client.post(f"{PAGE}parcels/{key}/")


def sent(answer: Any) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(b"".join(answer.streaming_content))
    return told


def test_a_parcel_says_to_who_makes_it_what_opens_it_and_no_more(
    cast: Cast, noor: Client, left: Room
) -> None:
    told = sent(parcel(noor, cast.mairi.key))
    assert [one["kind"] for one in told.pop("slots")] == ["passphrase", "recovery"]
    assert set(told) == {"v", "sealed"}


def test_what_is_in_it_is_sealed_to_whom_it_is_for(cast: Cast, noor: Client, left: Room) -> None:
    own = str(left.members.get(person=cast.mairi).room.key)
    told = unpacked(sent(parcel(noor, cast.mairi.key))["sealed"])
    assert (told.startswith(b"age-encryption.org/v1\n-> X25519 "), own.encode() in told) == (
        True, False,
    )  # fmt: skip


def test_its_name_says_no_name(cast: Cast, noor: Client, left: Room) -> None:
    said = parcel(noor, cast.mairi.key)["Content-Disposition"]
    assert said == f'attachment; filename="room-{cast.mairi.key}.parcel"'


def test_the_witness_log_knows_who_made_it(cast: Cast, noor: Client, left: Room) -> None:
    parcel(noor, cast.mairi.key)
    line = WeekLine.objects.get(act="room.parcel.given")
    assert (line.actor, line.key) == (cast.noor.key, cast.mairi.key)


def test_who_is_here_gets_none_and_the_page_says_why(cast: Cast, noor: Client, room: Room) -> None:
    assert parcel(noor, cast.mairi.key).status_code == 302
    assert "They have not left." in words_of(noor.get(PAGE))


def test_it_lists_who_left_within_thirty_days(cast: Cast, noor: Client, left: Room) -> None:
    assert "Mairi Sinclair until 17 April" in words_of(noor.get(PAGE))


def test_and_not_who_left_before(cast: Cast, noor: Client) -> None:
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW - timedelta(days=30))
    assert "Nobody has left within thirty days." in words_of(noor.get(PAGE))


def test_it_lists_those_without_keys_like_those_with(cast: Cast, noor: Client) -> None:
    Deactivation.objects.create_for(cast.callum, by=SYSTEM, at=NOW)
    assert "Callum" in words_of(noor.get(PAGE))


def test_it_says_what_opens_a_parcel_and_that_a_passkey_does_not(noor: Client) -> None:
    assert "A passkey does not open it." in words_of(noor.get(PAGE))
