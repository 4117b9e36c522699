"""POST `/api/room/me/slots/` and DELETE `…/<key>/`: one more way to unlock, one less."""

from typing import Any

import pytest

from tests.cast import Cast
from tests.room.calling import Caller
from tests.room.furnishing import enrolled, slot
from touchline.room.models import Slot
from touchline.room.rules.encoding import packed
from touchline.room.rules.sizes import SLOT, SLOTS


@pytest.fixture(autouse=True)
def keys(cast: Cast) -> None:
    """Mairi has a passphrase, slot1, and a recovery key, slot2."""
    enrolled(cast.mairi)


def kinds(cast: Cast) -> list[str]:
    own = Slot.objects.filter(identity__person=cast.mairi)
    return list(own.in_order().values_list("kind", flat=True))


def test_a_passkey_is_added(cast: Cast, mairi: Caller) -> None:
    mairi.post("me/slots/", **slot("slot3", "passkey"))
    assert kinds(cast) == ["passphrase", "recovery", "passkey"]


def test_a_name_that_is_taken_is_refused(mairi: Caller) -> None:
    assert mairi.post("me/slots/", **slot("slot1")) == (409, {"error": "there-is-one"})


@pytest.mark.parametrize(
    "instead",
    [
        {"kind": "face"}, {"key": "Slot!"}, {"origin": "javascript:alert(1)"}, {"file": "AAAA"},
        {"file": "A==="}, {"public": {"credential": 7}}, {"public": []}, {"more": "words"},
        {"key": None}, {"origin": "https://a.example/path"},
    ],
)  # fmt: skip
def test_what_is_no_slot_is_refused(mairi: Caller, instead: dict[str, Any]) -> None:
    refused = mairi.post("me/slots/", **(slot("slot3", "passkey") | instead))
    assert refused == (400, {"error": "unreadable"})


def test_what_is_too_large_is_refused(mairi: Caller) -> None:
    huge = slot("slot3") | {"file": packed(b"age-encryption.org/v1\n" + bytes(SLOT))}
    assert mairi.post("me/slots/", **huge) == (413, {"error": "too-large"})


def test_after_twenty_there_is_no_place(mairi: Caller) -> None:
    for number in range(3, SLOTS + 1):
        mairi.post("me/slots/", **slot(f"slot{number}"))
    assert mairi.post("me/slots/", **slot("onemore")) == (507, {"error": "full"})


def test_one_of_three_is_taken_away(cast: Cast, mairi: Caller) -> None:
    mairi.post("me/slots/", **slot("slot3", "passkey"))
    mairi.delete("me/slots/slot1/")
    assert kinds(cast) == ["recovery", "passkey"]


def test_one_of_two_stays(mairi: Caller) -> None:
    assert mairi.delete("me/slots/slot1/") == (409, {"error": "last-ones"})


def test_the_last_recovery_key_stays(mairi: Caller) -> None:
    mairi.post("me/slots/", **slot("slot3", "passkey"))
    assert mairi.delete("me/slots/slot2/") == (409, {"error": "last-ones"})


def test_that_of_someone_else_is_not_there(cast: Cast, tomasz: Caller) -> None:
    enrolled(cast.tomasz)
    assert tomasz.delete("me/slots/slot9/") == (404, {"error": "not-there"})


def test_who_has_no_keys_adds_no_way_to_unlock_them(dana: Caller) -> None:
    assert dana.post("me/slots/", **slot("slot1")) == (409, {"error": "no-identity"})
