"""Boxes for tests: a small key, three members, and the moments of their lives."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from tests.cast import NOW
from tests.urn.voter import Ticket, fetched
from touchline.urn.models import Box
from touchline.urn.rules.signing import new_key
from touchline.urn.rules.tokens import message_of

DAY = timedelta(days=1)
ISSUING, OPEN, CLOSED = NOW, NOW + 14 * DAY, NOW + 21 * DAY
"""A moment in each phase, and the one with which it begins."""
BEFORE = NOW - DAY
MEMBERS = ("ada", "bo", "cleo")
SIZE = 32
RULES = '{"title":"How safe is it to say it?","v":1}'


@cache
def small_key(number: int = 0) -> RSAPrivateKey:
    """A key that is quickly made, and the same in all tests; another for another number."""
    return new_key(1024)


def a_box(members: Iterable[str] = MEMBERS, **more: Any) -> Box:
    """A box whose tokens are given out from NOW on, with rules that are frozen."""
    told: dict[str, Any] = {
        "kind": "pulse", "issue_from": ISSUING, "opens_at": OPEN, "closes_at": CLOSED,
        "size": SIZE, "minimum": 2, "members": members, "private_key": small_key(),
    } | more  # fmt: skip
    box = Box.objects.prepare(**told)
    box.freeze(RULES)
    return box


def ticket_of(box: Box, member: str, *, at: datetime = ISSUING) -> Ticket:
    """The ticket of a member, fetched as a browser does."""
    return fetched(box, lambda blinded: box.issue(member=member, blinded=blinded, at=at))


def tickets(box: Box, members: Iterable[str] = MEMBERS) -> list[Ticket]:
    """A ticket for each member."""
    return [ticket_of(box, one) for one in members]


def a_closed_box() -> Box:
    """A box that has closed by NOW, with three ballots."""
    begun, opened, closed = NOW - 21 * DAY, NOW - 7 * DAY, NOW - DAY
    box = a_box(issue_from=begun, opens_at=opened, closes_at=closed)
    for ticket in [ticket_of(box, one, at=begun) for one in MEMBERS]:
        cast(box, ticket, at=opened)
    box.settle(closed)
    return box


def three_voted(words: tuple[str, ...] = ("yes", "no", "no")) -> Box:
    """A box with three ballots that has closed."""
    box = a_box()
    for ticket, said in zip(tickets(box), words, strict=True):
        cast(box, ticket, said)
    box.settle(CLOSED)
    return box


def says(words: str, size: int = SIZE) -> str:
    """A payload, filled up to its size."""
    return words + " " * (size - len(words.encode()))


def cast(box: Box, ticket: Ticket, words: str = "yes", *, at: datetime = OPEN) -> str:
    """The receipt of a ballot."""
    return Box.objects.cast(
        box_key=box.key, nonce=ticket.nonce, signature=ticket.signature,
        payload=says(words), at=at,
    )  # fmt: skip


def signed(box: Box, nonce: bytes, key: RSAPrivateKey | None = None) -> Ticket:
    """A ticket that whoever has the private key makes without asking anyone."""
    from cryptography.hazmat.primitives.asymmetric import padding
    from cryptography.hazmat.primitives.hashes import SHA384

    scheme = padding.PSS(mgf=padding.MGF1(SHA384()), salt_length=48)
    message = message_of(box.key, box.rules_hash, nonce)
    return Ticket(nonce, (key or small_key()).sign(message, scheme, SHA384()))
