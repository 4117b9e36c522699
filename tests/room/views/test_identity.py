"""PUT and DELETE `/api/room/me/identity/`: keys that were made in a browser."""

from typing import Any

import pytest

from tests.cast import Cast
from tests.room.calling import Caller
from tests.room.furnishing import WEEK, enrolled, hand, identity_sent
from touchline.room.models import Identity, Slot
from touchline.room.rules.signing import IDENTITY

PATH = "me/identity/"
BOTH = ("passphrase", "recovery")


def test_keys_with_two_ways_to_unlock_are_kept(cast: Cast, mairi: Caller) -> None:
    assert mairi.put(PATH, **identity_sent(cast.mairi, *BOTH))[0] == 201


def test_then_their_owner_finds_them(cast: Cast, mairi: Caller) -> None:
    sent = identity_sent(cast.mairi, *BOTH)
    mairi.put(PATH, **sent)
    _, me = mairi.get("me/")
    assert (me["identity"]["document"], me["slots"]) == (sent["document"], sent["slots"])


def test_who_has_keys_makes_no_others_over_them(cast: Cast, mairi: Caller) -> None:
    enrolled(cast.mairi)
    again = mairi.put(PATH, **identity_sent(cast.mairi, *BOTH))
    assert again == (409, {"error": "there-is-one"})


@pytest.mark.parametrize("kinds", [("recovery",), ("passkey", "passkey"), ("passphrase",) * 2, ()])
def test_too_few_ways_to_unlock_are_refused(
    cast: Cast, mairi: Caller, kinds: tuple[str, ...]
) -> None:
    refused = mairi.put(PATH, **identity_sent(cast.mairi, *kinds))
    assert refused == (409, {"error": "last-ones"})


def test_then_nothing_is_kept(cast: Cast, mairi: Caller) -> None:
    mairi.put(PATH, **identity_sent(cast.mairi, "recovery"))
    assert (Identity.objects.count(), Slot.objects.count()) == (0, 0)


def test_a_signature_of_other_keys_is_refused(cast: Cast, mairi: Caller) -> None:
    sent = identity_sent(cast.mairi, *BOTH)
    sent["signature"] = hand("somebody else").sign(IDENTITY, sent["document"])
    assert mairi.put(PATH, **sent) == (400, {"error": "not-signed"})


@pytest.mark.parametrize(
    "instead",
    [
        {"v": 2}, {"suite": "x25519-ed25519-2"}, {"person": "somebodyelse"}, {"made": "today"},
        {"recipient": "age1pq"}, {"verify": "AAAA"}, {"more": 1},
    ],
)  # fmt: skip
def test_a_document_of_another_shape_is_refused(
    cast: Cast, mairi: Caller, instead: dict[str, Any]
) -> None:
    refused = mairi.put(PATH, **identity_sent(cast.mairi, *BOTH, **instead))
    assert refused == (400, {"error": "unreadable"})


def test_a_document_that_could_be_written_otherwise_is_refused(cast: Cast, mairi: Caller) -> None:
    sent = identity_sent(cast.mairi, *BOTH)
    sent["document"] = sent["document"].replace(",", ", ")
    assert mairi.put(PATH, **sent) == (400, {"error": "unreadable"})


def test_what_a_passkey_answers_with_is_not_taken_even_if_it_is_sent(
    cast: Cast, mairi: Caller
) -> None:
    sent = identity_sent(cast.mairi, "passkey", "recovery")
    sent["slots"][0]["public"]["prf"] = {"results": {"first": "c2VjcmV0"}}
    assert mairi.put(PATH, **sent) == (400, {"error": "unreadable"})


def test_who_lost_every_way_begins_anew(cast: Cast, mairi: Caller) -> None:
    enrolled(cast.mairi)
    mairi.delete(PATH)
    assert mairi.put(PATH, **identity_sent(cast.mairi, *BOTH))[0] == 201


def test_then_the_ways_to_the_old_keys_are_gone(cast: Cast, mairi: Caller) -> None:
    enrolled(cast.mairi)
    mairi.delete(PATH)
    assert not Slot.objects.exists()


def test_and_the_week_of_it_stays(cast: Cast, mairi: Caller) -> None:
    old = enrolled(cast.mairi)
    mairi.delete(PATH)
    old.refresh_from_db()
    assert old.retired_week == WEEK


def test_who_has_no_keys_cannot_give_them_up(mairi: Caller) -> None:
    assert mairi.delete(PATH) == (404, {"error": "not-there"})


def test_by_another_method_it_is_refused(mairi: Caller) -> None:
    assert mairi.raw("GET", PATH).status_code == 405
