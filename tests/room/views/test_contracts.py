"""POST `…/contracts/` and `…/contracts/<n>/sign/`: agreed by both, and asked again if it widens."""

import pytest

from tests.cast import Cast
from tests.room.calling import Caller
from tests.room.furnishing import (
    ROOM,
    a_room,
    contract_text,
    enrolled,
    hand_of,
    note_sent,
    proposed,
    signed,
)
from touchline.room.models import Room
from touchline.room.rules.signing import CONTRACT, IDENTITY

PATH = f"rooms/{ROOM}/contracts/"
SIGN = f"{PATH}1/sign/"
UNSIGNED = (409, {"error": "unsigned"})


@pytest.fixture
def invited(cast: Cast) -> Room:
    """Mairi has asked Tomasz; both have keys, and nothing is agreed."""
    for person in (cast.mairi, cast.tomasz):
        enrolled(person)
    return a_room(cast)


def test_either_puts_a_contract_before_both(invited: Room, tomasz: Caller) -> None:
    assert tomasz.post(PATH, number=1, text=contract_text(invited))[0] == 201


def test_the_same_again_is_the_same(invited: Room, mairi: Caller) -> None:
    answers = [mairi.post(PATH, number=1, text=contract_text(invited)) for _ in range(2)]
    assert [status for status, _ in answers] == [201, 200]


def test_another_under_this_number_is_refused(invited: Room, mairi: Caller) -> None:
    mairi.post(PATH, number=1, text=contract_text(invited))
    other = mairi.post(PATH, number=1, text=contract_text(invited, shares=("weeks",)))
    assert other == (409, {"error": "taken"})


def test_one_that_leaves_out_a_number_is_refused(invited: Room, mairi: Caller) -> None:
    refused = mairi.post(PATH, number=2, text=contract_text(invited, 2))
    assert refused == (409, {"error": "number"})


@pytest.mark.parametrize("text", ["{}", '{"number": 1}', "[]", "words", '{"number":1,"room":"a"}'])
def test_what_does_not_name_its_room_and_number_is_refused(
    invited: Room, mairi: Caller, text: str
) -> None:
    assert mairi.post(PATH, number=1, text=text) == (400, {"error": "unreadable"})


def test_with_both_signatures_the_room_is_in_use(cast: Cast, invited: Room, mairi: Caller) -> None:
    signed(proposed(invited, cast.mairi), cast.mairi, cast.tomasz)
    assert mairi.get(f"rooms/{ROOM}/")[1]["state"] == "active"


def test_with_one_it_is_not(cast: Cast, invited: Room, mairi: Caller) -> None:
    signed(proposed(invited, cast.mairi), cast.mairi)
    assert mairi.get(f"rooms/{ROOM}/")[1]["state"] == "invited"


def test_a_signature_is_shown_under_whose_it_is(cast: Cast, invited: Room, mairi: Caller) -> None:
    contract = proposed(invited, cast.mairi)
    mark = hand_of(cast.mairi).sign(CONTRACT, contract.text)
    mairi.post(SIGN, signature=mark)
    told = mairi.get(f"rooms/{ROOM}/")[1]["contracts"][0]
    assert told["signatures"] == {cast.mairi.key: mark}


def test_a_signature_of_the_other_is_refused(cast: Cast, invited: Room, mairi: Caller) -> None:
    contract = proposed(invited, cast.mairi)
    mark = hand_of(cast.tomasz).sign(CONTRACT, contract.text)
    assert mairi.post(SIGN, signature=mark) == (400, {"error": "not-signed"})


def test_a_signature_for_something_else_is_refused(
    cast: Cast, invited: Room, mairi: Caller
) -> None:
    contract = proposed(invited, cast.mairi)
    mark = hand_of(cast.mairi).sign(IDENTITY, contract.text)
    assert mairi.post(SIGN, signature=mark) == (400, {"error": "not-signed"})


def test_a_contract_that_is_not_there_is_not_signed(invited: Room, mairi: Caller) -> None:
    assert mairi.post(SIGN, signature="A" * 86) == (404, {"error": "not-there"})


def test_who_has_no_keys_signs_nothing(cast: Cast, mairi: Caller) -> None:
    proposed(a_room(cast), cast.mairi)
    assert mairi.post(SIGN, signature="A" * 86) == (409, {"error": "no-identity"})


def test_a_wider_one_stops_writing_until_both_have_signed(
    cast: Cast, room: Room, mairi: Caller
) -> None:
    proposed(room, cast.tomasz, 2, shares=("weeks",))
    assert mairi.post(f"rooms/{ROOM}/notes/", **note_sent()) == UNSIGNED


@pytest.mark.parametrize(("shares", "reason"), [(("weeks",), "unsigned"), ((), "")])
def test_the_room_says_whether_it_waits_for_signatures(
    cast: Cast, room: Room, mairi: Caller, shares: tuple[str, ...], reason: str
) -> None:
    proposed(room, cast.tomasz, 2, shares=shares)
    assert mairi.get(f"rooms/{ROOM}/")[1]["reason"] == reason


def test_signed_by_the_coach_alone_it_stops_it_still(
    cast: Cast, room: Room, tomasz: Caller
) -> None:
    signed(proposed(room, cast.tomasz, 2, shares=("weeks",)), cast.tomasz)
    assert tomasz.post(f"rooms/{ROOM}/notes/", **note_sent()) == UNSIGNED


def test_signed_by_both_it_holds(cast: Cast, room: Room, mairi: Caller) -> None:
    signed(proposed(room, cast.tomasz, 2, shares=("weeks",)), cast.tomasz, cast.mairi)
    assert mairi.post(f"rooms/{ROOM}/notes/", **note_sent())[0] == 201


def test_one_that_is_not_wider_stops_nothing(cast: Cast, room: Room, mairi: Caller) -> None:
    proposed(room, cast.tomasz, 2)
    assert mairi.post(f"rooms/{ROOM}/notes/", **note_sent())[0] == 201


def test_what_each_party_sees_is_told_in_words(mairi: Caller) -> None:
    told = mairi.get("contract.json")[1]["records"]
    assert "ciphertext" in told["room_clean"]["seen"]["operator"]["words"]
