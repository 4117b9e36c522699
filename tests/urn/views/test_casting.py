"""The ballot's addresses: what goes in, what comes back, and in which words it is refused."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from tests.urn.boxes import CLOSED, DAY, ISSUING, OPEN, RULES, a_box, says, tickets
from tests.urn.voter import Ticket
from touchline.urn.models import Box
from touchline.urn.rules.sent import packed
from touchline.urn.rules.tokens import hash_of, receipt_of

pytestmark = pytest.mark.django_db
At = Callable[[datetime], None]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> At:
    """Sets the server's clock."""

    def stand(moment: datetime) -> None:
        monkeypatch.setattr("touchline.kit.clock.now", lambda: moment)

    stand(OPEN)
    return stand


@pytest.fixture
def box(at: At) -> Box:
    return a_box()


@pytest.fixture
def ticket(box: Box) -> Ticket:
    return tickets(box)[0]


def post(client: Client, box: Box, body: Any) -> tuple[int, Any]:
    sent = client.post(f"/urn/boxes/{box.key}/cast/", body, content_type="application/json")
    return sent.status_code, sent.json()


def test_a_ballot_is_answered_with_its_receipt(client: Client, box: Box, ticket: Ticket) -> None:
    receipt = receipt_of(ticket.nonce, says("yes"))
    assert post(client, box, ticket.sent(says("yes"))) == (201, {"receipt": receipt})


def test_the_same_again_is_answered_alike(client: Client, box: Box, ticket: Ticket) -> None:
    first = post(client, box, ticket.sent(says("yes")))
    assert post(client, box, ticket.sent(says("yes"))) == (200, first[1])


def test_another_ballot_of_the_same_token_is_refused(
    client: Client, box: Box, ticket: Ticket
) -> None:
    post(client, box, ticket.sent(says("yes")))
    assert post(client, box, ticket.sent(says("no"))) == (409, {"error": "already-cast"})


def test_a_forged_ticket_is_refused(client: Client, box: Box, ticket: Ticket) -> None:
    forged = Ticket(ticket.nonce, bytes(128))
    assert post(client, box, forged.sent(says("yes"))) == (403, {"error": "not-a-ticket"})


def test_a_payload_of_another_size_is_refused(client: Client, box: Box, ticket: Ticket) -> None:
    assert post(client, box, ticket.sent("yes")) == (400, {"error": "wrong-size"})


@pytest.mark.parametrize(("moment", "phase"), [(CLOSED, "closed"), (OPEN - DAY, "issuing")])
def test_outside_its_time_a_box_says_its_phase(
    client: Client, ticket: Ticket, at: At, moment: datetime, phase: str
) -> None:
    at(moment)
    refused = (409, {"error": "not-now", "phase": phase})
    assert post(client, Box.objects.get(), ticket.sent(says("yes"))) == refused


UNREADABLE = [
    "", "{", "[]", "3", "null", '"text"', '{"nonce":"AA"}', "[" * 60_000,
    {"nonce": "AA", "signature": "AA", "payload": "short nonce"},
    {"nonce": packed(bytes(32)) + "=", "signature": "AA", "payload": "padded"},
    {"nonce": packed(bytes(32)), "signature": "A", "payload": "no base64"},
    {"nonce": packed(bytes(32)), "signature": "AA", "payload": 3},
    {"nonce": packed(bytes(32)), "signature": "AA", "payload": None},
    {"nonce": packed(bytes(32)), "signature": ["AA"], "payload": ""},
    '{"nonce":"' + packed(bytes(32)) + '","signature":"AA","payload":"\\ud800"}',
    b"\xff\xfe",
]  # fmt: skip


@pytest.mark.parametrize("body", UNREADABLE, ids=range(len(UNREADABLE)))
def test_what_is_no_ballot_is_unreadable(client: Client, box: Box, body: Any) -> None:
    assert post(client, box, body) == (400, {"error": "unreadable"})


def test_more_than_64_kilobytes_are_not_read(client: Client, box: Box, ticket: Ticket) -> None:
    sent = ticket.sent(says("yes")) | {"more": "x" * 64 * 1024}
    assert post(client, box, sent) == (400, {"error": "unreadable"})


@pytest.mark.parametrize("rest", ["", "cast/", "receipts/"])
def test_a_box_that_is_not_there_says_so(client: Client, at: At, rest: str) -> None:
    ask = client.post if rest == "cast/" else client.get
    answer = ask(f"/urn/boxes/nobody-has-it/{rest}")
    assert (answer.status_code, answer.json()) == (404, {"error": "no-box"})


def test_the_card_of_a_box_says_what_a_voter_checks(client: Client, box: Box, at: At) -> None:
    at(ISSUING)
    assert client.get(f"/urn/boxes/{box.key}/").json() == {
        "box": box.key, "kind": "pulse", "phase": "issuing", "public_key": box.public_key,
        "size": 32, "recipient": "", "rules": RULES, "rules_hash": hash_of(RULES),
        "opens_at": OPEN.isoformat(), "closes_at": CLOSED.isoformat(),
    }  # fmt: skip


def test_receipts_are_shown_once_it_has_closed(
    client: Client, box: Box, ticket: Ticket, at: At
) -> None:
    _, told = post(client, box, ticket.sent(says("yes")))
    at(CLOSED)
    shown = client.get(f"/urn/boxes/{box.key}/receipts/").json()
    assert shown == {"receipts": [told["receipt"]]}


def test_receipts_are_not_shown_before(client: Client, box: Box, ticket: Ticket) -> None:
    answer = client.get(f"/urn/boxes/{box.key}/receipts/")
    told = (answer.status_code, answer.json())
    assert told == (409, {"error": "not-now", "phase": "open"})


def test_receipts_that_were_deleted_are_not_said_to_be_none(
    client: Client, box: Box, ticket: Ticket, at: At
) -> None:
    at(CLOSED)
    box.phase(CLOSED)
    box.empty()
    answer = client.get(f"/urn/boxes/{box.key}/receipts/")
    assert (answer.status_code, answer.json()) == (410, {"error": "emptied"})


def test_the_page_is_there(client: Client) -> None:
    assert client.get("/urn/").status_code == 200


@pytest.mark.parametrize(
    ("method", "rest"),
    [("post", ""), ("put", "cast/"), ("get", "cast/"), ("post", "receipts/")],
)
def test_another_method_is_refused(client: Client, box: Box, method: str, rest: str) -> None:
    answer = getattr(client, method)(f"/urn/boxes/{box.key}/{rest}")
    assert answer.status_code == 405
