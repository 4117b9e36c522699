"""A20: a voter who wants to count twice: reuses, rewrites, forges, borrows from another round."""

import json
from itertools import permutations
from typing import Any

import pytest
from django.test import Client

from tests.urn.boxes import CLOSED, ISSUING, OPEN, RULES, a_box, says, signed, small_key, tickets
from tests.urn.voter import Ticket, fetched
from touchline.urn.models import AlreadyIssued, Box
from touchline.urn.rules.sent import packed
from touchline.urn.rules.signing import public_key_of

pytestmark = pytest.mark.django_db
BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch) -> Box:
    """A box for three."""
    monkeypatch.setattr("touchline.kit.clock.now", lambda: OPEN)
    return a_box()


@pytest.fixture
def mine(box: Box) -> Ticket:
    """The attacker's ticket; the two others have voted."""
    mine, *others = tickets(box)
    for ticket in others:
        assert sent(box, ticket.sent(says("no"))) == 201
    return mine


def sent(box: Box, body: dict[str, Any]) -> int:
    """Cast from a browser that nobody has seen before."""
    path, words = f"/urn/boxes/{box.key}/cast/", json.dumps(body)
    return Client().post(path, words, content_type="application/json").status_code


def mine_in(box: Box) -> int:
    """How often the attacker was counted."""
    box.settle(CLOSED)
    assert box.ballots().count(says("no")) == 2
    return box.count() - 2


@pytest.mark.parametrize("times", [1, 2, 9])
def test_who_sends_a_ballot_again_and_again_counts_once(box: Box, mine: Ticket, times: int) -> None:
    for _ in range(times):
        sent(box, mine.sent(says("yes")))
    assert mine_in(box) == 1


def test_who_sends_another_ballot_with_the_same_token_counts_once(box: Box, mine: Ticket) -> None:
    for number in range(9):
        sent(box, mine.sent(says(f"yes {number}")))
    assert mine_in(box) == 1


def test_the_first_of_them_counts(box: Box, mine: Ticket) -> None:
    for words in ("first", "second"):
        sent(box, mine.sent(says(words)))
    box.settle(CLOSED)
    assert (says("first") in box.ballots(), says("second") in box.ballots()) == (True, False)


def test_the_same_token_in_other_letters_is_the_same_token(box: Box, mine: Ticket) -> None:
    """The last letter of base64 has bits that no byte needs."""
    body = mine.sent(says("yes"))
    last = BASE64URL.index(body["nonce"][-1])
    for more in range(4):
        letter = BASE64URL[last // 4 * 4 + more]
        sent(box, body | {"nonce": body["nonce"][:-1] + letter})
    assert mine_in(box) == 1


@pytest.mark.parametrize("bit", [0, 1, 7, 8, 500, 1000, 1023])
def test_a_signature_with_a_bit_turned_is_none(box: Box, mine: Ticket, bit: int) -> None:
    turned = int.from_bytes(mine.signature, "big") ^ 1 << bit
    assert sent(box, Ticket(mine.nonce, turned.to_bytes(128, "big")).sent(says("yes"))) == 403


def test_a_signature_that_is_another_number_of_the_same_rest_is_none(
    box: Box, mine: Ticket
) -> None:
    modulus = public_key_of(box.public_key).public_numbers().n
    for longer in (128, 129):
        number = int.from_bytes(mine.signature, "big") + (modulus if longer == 129 else 0)
        again = Ticket(mine.nonce, number.to_bytes(129, "big"))
        assert sent(box, again.sent(says("yes"))) == 403


def test_two_signatures_multiplied_sign_nothing(box: Box) -> None:
    """RSA without padding would let them: from two tokens, a third."""
    modulus = public_key_of(box.public_key).public_numbers().n
    tried = []
    for one, other in permutations(tickets(box), 2):
        product = int.from_bytes(one.signature, "big") * int.from_bytes(other.signature, "big")
        made = (product % modulus).to_bytes(128, "big")
        both = bytes(a ^ b for a, b in zip(one.nonce, other.nonce, strict=True))
        tried += [sent(box, Ticket(nonce, made).sent(says("yes"))) for nonce in (one.nonce, both)]
    assert (set(tried), box.count()) == ({403}, 0)


def test_a_token_for_which_nobody_was_asked_is_none(box: Box, mine: Ticket) -> None:
    """Made with a key of the attacker's own."""
    assert sent(box, signed(box, bytes(32), small_key(1)).sent(says("yes"))) == 403


def test_a_token_of_another_round_is_none_even_under_the_same_key(box: Box, mine: Ticket) -> None:
    other = a_box()
    tickets(other, ["bo", "cleo"])
    borrowed = fetched(
        other, lambda blinded: other.issue(member="ada", blinded=blinded, at=ISSUING)
    )
    assert (sent(box, borrowed.sent(says("yes"))), mine_in(box)) == (403, 0)


def test_a_token_that_claims_another_box_while_it_is_signed_is_one_of_that_box_alone(
    box: Box,
) -> None:
    """Whoever signs cannot see the box in the message; so each box has a key of its own."""
    other = a_box(private_key=small_key(1))
    tickets(box, ["bo", "cleo"])
    claimed = Box(key=box.key, rules_hash=box.rules_hash, public_key=other.public_key)
    borrowed = fetched(
        claimed, lambda blinded: other.issue(member="ada", blinded=blinded, at=ISSUING)
    )
    assert sent(box, borrowed.sent(says("yes"))) == 403


def test_nobody_is_given_a_second_token(box: Box) -> None:
    tickets(box, ["ada"])
    with pytest.raises(AlreadyIssued):
        tickets(box, ["ada"])


def test_a_token_under_other_rules_is_none(box: Box) -> None:
    """Whoever loosens the rules of an open round loses every vote in it, and everybody sees."""
    all_of_them = tickets(box)
    Box.objects.filter(pk=box.pk).update(rules=RULES.replace("1", "2"), rules_hash="0" * 64)
    assert {sent(box, one.sent(says("yes"))) for one in all_of_them} == {403}


def test_a_nonce_of_another_length_is_none(box: Box, mine: Ticket) -> None:
    longer = mine.sent(says("yes")) | {"nonce": packed(mine.nonce + b"!")}
    assert (sent(box, longer), mine_in(box)) == (400, 0)
