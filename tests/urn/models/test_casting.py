"""Casting: one ballot a token, in the open phase, of the right size, and nothing else counts."""

from datetime import datetime

import pytest

from tests.urn.boxes import (
    CLOSED,
    DAY,
    ISSUING,
    OPEN,
    a_box,
    cast,
    says,
    signed,
    small_key,
    ticket_of,
    tickets,
)
from tests.urn.voter import Ticket
from touchline.urn.models import (
    AlreadyCast,
    Box,
    NoSuchBox,
    NotATicket,
    NotNow,
    WrongSize,
)
from touchline.urn.rules.tokens import receipt_of

pytestmark = pytest.mark.django_db


def test_a_ballot_is_counted() -> None:
    box = a_box()
    cast(box, tickets(box)[0])
    assert box.count() == 1


def test_its_receipt_is_the_hash_of_nonce_and_payload() -> None:
    box = a_box()
    ticket = tickets(box)[0]
    assert cast(box, ticket) == receipt_of(ticket.nonce, says("yes"))


def test_the_same_ballot_again_has_the_same_receipt() -> None:
    box = a_box()
    ticket = tickets(box)[0]
    assert cast(box, ticket) == cast(box, ticket)


def test_the_same_ballot_again_counts_once() -> None:
    box = a_box()
    ticket = tickets(box)[0]
    cast(box, ticket)
    cast(box, ticket)
    assert box.count() == 1


def test_the_same_token_with_another_payload_is_refused() -> None:
    box = a_box()
    ticket = tickets(box)[0]
    cast(box, ticket, "yes")
    with pytest.raises(AlreadyCast):
        cast(box, ticket, "no")


def test_the_first_payload_of_a_token_stays() -> None:
    box = a_box()
    ticket = tickets(box)[0]
    cast(box, ticket, "yes")
    with pytest.raises(AlreadyCast):
        cast(box, ticket, "no")
    box.phase(CLOSED)
    assert box.ballots() == [says("yes")]


@pytest.mark.parametrize(
    ("at", "phase"),
    [(ISSUING - DAY, "waiting"), (OPEN - DAY, "issuing"), (CLOSED, "closed")],
)
def test_outside_the_open_phase_nothing_is_taken(at: datetime, phase: str) -> None:
    box = a_box()
    ticket = tickets(box)[0]
    with pytest.raises(NotNow) as refused:
        cast(box, ticket, at=at)
    assert refused.value.phase == phase


@pytest.mark.parametrize("payload", ["", "yes", says("yes") + " ", "é" * 32])
def test_a_payload_of_another_size_is_refused(payload: str) -> None:
    box = a_box()
    ticket = tickets(box)[0]
    with pytest.raises(WrongSize):
        Box.objects.cast(
            box_key=box.key, nonce=ticket.nonce, signature=ticket.signature, payload=payload,
            at=OPEN,
        )  # fmt: skip


def test_the_size_is_counted_in_bytes() -> None:
    box = a_box()
    assert cast(box, tickets(box)[0], "été")


@pytest.mark.parametrize("signature", [b"", bytes(128), bytes(384), b"\xff" * 128])
def test_a_made_up_signature_is_no_ticket(signature: bytes) -> None:
    box = a_box()
    ticket = Ticket(tickets(box)[0].nonce, signature)
    with pytest.raises(NotATicket):
        cast(box, ticket)


def test_a_ticket_with_another_nonce_is_none() -> None:
    box = a_box()
    one, other, *_ = tickets(box)
    with pytest.raises(NotATicket):
        cast(box, Ticket(other.nonce, one.signature))


def test_a_ticket_of_another_box_is_none_even_with_the_same_key() -> None:
    here, there = a_box(), a_box()
    tickets(here)
    ticket = tickets(there)[0]
    with pytest.raises(NotATicket):
        cast(here, ticket)


def test_a_ticket_of_another_key_is_none() -> None:
    here, there = a_box(), a_box(private_key=small_key(1))
    tickets(here)
    with pytest.raises(NotATicket):
        cast(here, tickets(there)[0])


def test_a_box_that_is_not_there_says_so() -> None:
    with pytest.raises(NoSuchBox):
        Box.objects.cast(
            box_key="nobody-has-it", nonce=bytes(32), signature=b"", payload="", at=OPEN
        )


def test_a_nonce_used_in_two_boxes_is_taken_by_the_first_alone() -> None:
    """A token is a key of the whole urn; whoever repeats one spoils their own second ballot."""
    here, there = a_box(), a_box()
    first = ticket_of(here, "ada")
    tickets(here, ["bo"])
    tickets(there, ["bo", "cleo"])
    cast(here, first)
    with pytest.raises(AlreadyCast):
        cast(there, signed(there, first.nonce))
