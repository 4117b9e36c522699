"""PUT and DELETE `/api/room/me/identity/`: keys that were made in a browser."""

import json
from datetime import timedelta
from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.room.calling import Caller
from tests.room.furnishing import WEEK, Hand, enrolled, hand, hand_of, identity_sent, slot
from touchline.people.models import Person
from touchline.room.models import Identity, Slot
from touchline.room.models.former_keys import erase_all
from touchline.room.models.identity import GIVEN_UP
from touchline.room.rules.identity import back_text, read_document
from touchline.room.rules.signing import BACK, IDENTITY

PATH = "me/identity/"
BACK_PATH = "me/identity/back/"
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


def test_the_ways_to_the_old_keys_stay_for_their_owner(cast: Cast, mairi: Caller) -> None:
    """Whoever has reset a sign-in can throw keys away; the owner still has what opens them."""
    old = enrolled(cast.mairi).told()
    kept = mairi.get("me/")[1]["slots"]
    mairi.delete(PATH)
    assert mairi.get("me/")[1]["retired"] == [old | {"week": WEEK, "slots": kept}]


def back_sent(person: Person, *, instead: str = "", week: str = WEEK) -> dict[str, str]:
    """What a browser sends that has opened former keys of a person."""
    document = hand_of(person).document(person)
    text = back_text(read_document(document), instead=instead, week=week)
    return {"document": document, "signature": hand_of(person).sign(BACK, text)}


def anew(person: Person, caller: Caller) -> Hand:
    """Somebody in this person's place made other keys."""
    caller.delete(PATH)
    other = hand("who reset the sign-in")
    document = other.document(person)
    mark = other.sign(IDENTITY, document)
    caller.put(PATH, document=document, signature=mark, slots=[slot("a", "passphrase"), slot("b")])
    return other


def test_the_owner_brings_them_back(cast: Cast, mairi: Caller) -> None:
    old = enrolled(cast.mairi).told()
    other = anew(cast.mairi, mairi)
    mairi.post(BACK_PATH, **back_sent(cast.mairi, instead=other.verify))
    assert mairi.get("me/")[1]["identity"] == old


def test_so_does_who_made_no_others_yet(cast: Cast, mairi: Caller) -> None:
    enrolled(cast.mairi)
    mairi.delete(PATH)
    assert mairi.post(BACK_PATH, **back_sent(cast.mairi))[0] == 204


def test_then_the_keys_of_the_other_are_given_up(cast: Cast, mairi: Caller) -> None:
    enrolled(cast.mairi)
    other = anew(cast.mairi, mairi)
    mairi.post(BACK_PATH, **back_sent(cast.mairi, instead=other.verify))
    retired = [json.loads(one["document"]) for one in mairi.get("me/")[1]["retired"]]
    assert [one["verify"] for one in retired] == [other.verify]


@pytest.mark.parametrize("told", [{"instead": "another"}, {"week": "2026-W11"}])
def test_what_was_signed_for_another_time_brings_nothing_back(
    cast: Cast, mairi: Caller, told: dict[str, str]
) -> None:
    enrolled(cast.mairi)
    other = anew(cast.mairi, mairi)
    sent = back_sent(cast.mairi, **({"instead": other.verify} | told))
    assert mairi.post(BACK_PATH, **sent) == (400, {"error": "not-signed"})


def test_keys_in_use_are_not_brought_back(cast: Cast, mairi: Caller) -> None:
    enrolled(cast.mairi)
    assert mairi.post(BACK_PATH, **back_sent(cast.mairi)) == (404, {"error": "not-there"})


def test_those_of_another_person_are_not_there(cast: Cast, mairi: Caller, tomasz: Caller) -> None:
    enrolled(cast.mairi)
    mairi.delete(PATH)
    assert tomasz.post(BACK_PATH, **back_sent(cast.mairi)) == (404, {"error": "not-there"})


def test_keys_are_thrown_away_ten_times_a_month_at_most(cast: Cast, mairi: Caller) -> None:
    enrolled(cast.mairi)
    for number in range(GIVEN_UP):
        mairi.delete(PATH)
        other = hand(f"keys {number}")
        document = other.document(cast.mairi)
        ways = [slot("a", "passphrase"), slot("b")]
        mairi.put(PATH, document=document, signature=other.sign(IDENTITY, document), slots=ways)
    assert mairi.delete(PATH) == (507, {"error": "full"})


@pytest.mark.parametrize(("day", "left"), [(33, 2), (34, 0)])
def test_what_opens_them_goes_thirty_days_after_their_week(
    cast: Cast, mairi: Caller, day: int, left: int
) -> None:
    """They are given up on a Wednesday: its Sunday is four days off."""
    enrolled(cast.mairi)
    mairi.delete(PATH)
    erase_all(at=NOW + timedelta(days=day))
    assert Slot.objects.count() == left


def test_and_the_week_of_it_stays(cast: Cast, mairi: Caller) -> None:
    old = enrolled(cast.mairi)
    mairi.delete(PATH)
    old.refresh_from_db()
    assert old.retired_week == WEEK


def test_who_has_no_keys_cannot_give_them_up(mairi: Caller) -> None:
    assert mairi.delete(PATH) == (404, {"error": "not-there"})


def test_by_another_method_it_is_refused(mairi: Caller) -> None:
    assert mairi.raw("GET", PATH).status_code == 405
