"""POST `…/epochs/`: a new key for what is written from now on."""

from typing import Any

import pytest

from tests.cast import Cast
from tests.room.calling import Caller
from tests.room.furnishing import ROOM, a_room, enrolled, epoch_sent, proposed, signed
from touchline.room.models import Epoch, Room

PATH = f"rooms/{ROOM}/epochs/"


def test_the_next_one_is_kept(cast: Cast, room: Room, tomasz: Caller) -> None:
    tomasz.post(PATH, **epoch_sent(room, cast.tomasz, 2))
    assert [one["number"] for one in tomasz.get(f"rooms/{ROOM}/")[1]["epochs"]] == [1, 2]


@pytest.mark.parametrize("number", [1, 3])
def test_one_of_another_number_is_refused(
    cast: Cast, room: Room, mairi: Caller, number: int
) -> None:
    refused = mairi.post(PATH, **epoch_sent(room, cast.mairi, number))
    assert refused == (409, {"error": "number"})


def test_one_that_the_other_signed_is_refused(cast: Cast, room: Room, mairi: Caller) -> None:
    refused = mairi.post(PATH, **epoch_sent(room, cast.tomasz, 2))
    assert refused == (400, {"error": "not-signed"})


def test_one_for_another_recipient_than_was_signed_is_refused(
    cast: Cast, room: Room, mairi: Caller
) -> None:
    sent = epoch_sent(room, cast.mairi, 2)
    sent["recipient"] = epoch_sent(room, cast.mairi, 3)["recipient"]
    assert mairi.post(PATH, **sent) == (400, {"error": "not-signed"})


@pytest.mark.parametrize("wraps", [{}, {"somebody": "more"}, [], "words"])
def test_one_that_is_not_sealed_to_the_two_is_refused(
    cast: Cast, room: Room, mairi: Caller, wraps: Any
) -> None:
    refused = mairi.post(PATH, **(epoch_sent(room, cast.mairi, 2) | {"wraps": wraps}))
    assert refused == (400, {"error": "unreadable"})


def test_one_that_is_sealed_to_somebody_else_too_is_refused(
    cast: Cast, room: Room, mairi: Caller
) -> None:
    sent = epoch_sent(room, cast.mairi, 2)
    sent["wraps"][cast.dana.key] = sent["wraps"][cast.mairi.key]
    assert mairi.post(PATH, **sent) == (400, {"error": "unreadable"})


def test_before_the_contract_is_signed_there_is_none(cast: Cast, mairi: Caller) -> None:
    enrolled(cast.mairi)
    room = a_room(cast)
    signed(proposed(room, cast.mairi), cast.mairi)
    refused = mairi.post(PATH, **epoch_sent(room, cast.mairi))
    assert refused == (409, {"error": "unsigned"})


def test_of_two_at_once_one_counts(cast: Cast, room: Room, mairi: Caller, tomasz: Caller) -> None:
    mairi.post(PATH, **epoch_sent(room, cast.mairi, 2))
    tomasz.post(PATH, **epoch_sent(room, cast.tomasz, 2))
    assert Epoch.objects.get(number=2).by.person == cast.mairi
