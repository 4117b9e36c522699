"""A23: whoever gives out tokens tries to mark a voter by a key, or to know the only one who came.

What a browser checks is in tests/js; here is what makes its checks possible.
"""

import json
import sqlite3
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from tests.cast import Cast
from tests.urn.boxes import DAY, ISSUING, MEMBERS, OPEN, a_box, cast, small_key, ticket_of, tickets
from touchline.urn.models import Box, NotATicket, NotNow, SigningKey
from touchline.urn.rules.signing import public_key_text
from touchline.urn.rules.tokens import hash_of

pytestmark = pytest.mark.django_db


def rules_of(box: Box) -> str:
    """Rules that name their boxes and keys, as a round's do."""
    return json.dumps({"groups": [{"box": box.key, "public_key": box.public_key}]})


@pytest.fixture
def box(standing_clock: None) -> Box:
    box = a_box()
    Box.objects.filter(pk=box.pk).update(rules="", rules_hash="")
    box.freeze(rules_of(box))
    return box


def card(box: Box, browser: Client, **headers: str) -> bytes:
    return browser.get(f"/urn/boxes/{box.key}/", headers=headers).content


def test_everyone_reads_the_same_card(cast: Cast, signed_in_as: Any, box: Box) -> None:
    browsers = [Client(), *map(signed_in_as, (cast.mairi, cast.dana, cast.noor))]
    assert len({card(box, one) for one in browsers}) == 1


def test_no_header_and_no_question_brings_another_card(cast: Cast, box: Box) -> None:
    strange = {"cookie": "a=b", "accept-language": "de", "user-agent": "x", "authorization": "y"}
    asked = {card(box, Client()), card(box, Client(), **strange)}
    asked.add(Client().get(f"/urn/boxes/{box.key}/?for=mairi").content)
    assert len(asked) == 1


def swapped(box: Box) -> dict[str, Any]:
    """The card after the issuer has put another key into the box."""
    other = small_key(1)
    Box.objects.filter(pk=box.pk).update(public_key=public_key_text(other))
    SigningKey.objects.filter(box=box).delete()
    SigningKey.objects.keep(box, other)
    told: dict[str, Any] = json.loads(card(box, Client()))
    return told


def test_another_key_stands_not_in_the_rules(box: Box) -> None:
    told = swapped(box)
    assert told["public_key"] not in told["rules"]


def test_rules_that_name_another_key_have_another_hash(box: Box) -> None:
    before = box.rules_hash
    swapped(box)
    box.refresh_from_db()
    assert hash_of(rules_of(box)) != before


def test_under_another_hash_no_token_of_anyone_else_counts(box: Box) -> None:
    """So whoever marks one voter by a key loses everybody's votes."""
    everyone = tickets(box)
    rules = rules_of(box).replace(box.public_key, public_key_text(small_key(1)))
    Box.objects.filter(pk=box.pk).update(rules=rules, rules_hash=hash_of(rules))
    refused = 0
    for ticket in everyone:
        with pytest.raises(NotATicket):
            cast(box, ticket)
        refused += 1
    assert refused == len(MEMBERS)


def test_a_token_that_another_key_has_signed_opens_nothing(box: Box) -> None:
    tickets(box, ["bo", "cleo"])
    own = box.public_key
    swapped(box)
    box.refresh_from_db()
    marked = ticket_of(box, "ada")
    Box.objects.filter(pk=box.pk).update(public_key=own)
    with pytest.raises(NotATicket):
        cast(box, marked)


@pytest.mark.parametrize("out", [0, 1])
def test_a_box_for_which_too_few_have_tokens_does_not_open(box: Box, out: int) -> None:
    """The only one who has a token would be the only one who can have voted."""
    tickets(box, MEMBERS[:out])
    assert box.phase(OPEN) == "stopped"


def test_who_has_a_token_of_a_box_that_stopped_casts_nothing(box: Box) -> None:
    ticket = ticket_of(box, "ada")
    with pytest.raises(NotNow):
        cast(box, ticket)
    assert box.count() == 0


def test_a_box_that_stopped_opens_at_no_later_time(box: Box) -> None:
    box.settle(OPEN)
    assert box.phase(OPEN + DAY) == "stopped"


def test_once_it_is_open_nobody_is_given_a_token(box: Box) -> None:
    tickets(box, ["ada", "bo"])
    with pytest.raises(NotNow):
        ticket_of(box, "cleo", at=OPEN)


def test_setting_the_clock_back_gives_nobody_a_token(box: Box) -> None:
    tickets(box, ["ada", "bo"])
    box.settle(OPEN)
    with pytest.raises(NotNow):
        ticket_of(box, "cleo", at=ISSUING)


def test_there_is_nothing_left_to_sign_with(box: Box) -> None:
    """Also whoever writes into the database, and deletes that the box has opened, cannot."""
    tickets(box, ["ada", "bo"])
    box.settle(OPEN)
    box.milestones.all().delete()
    with pytest.raises(NotNow):
        ticket_of(box, "cleo", at=ISSUING)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL's files are the server's.")
@pytest.mark.django_db(transaction=True)
def test_no_byte_of_the_key_is_left_in_the_database() -> None:
    box = a_box()
    tickets(box, ["ada", "bo"])
    sealed = box.private_key
    before = every_page()
    box.settle(OPEN)
    assert (sealed[-40:].encode() in before, sealed[-40:].encode() in every_page()) == (True, False)


def every_page() -> bytes:
    """Also those that are free."""
    connection.ensure_connection()
    raw: sqlite3.Connection = connection.connection
    return raw.serialize()
