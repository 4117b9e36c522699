"""A02: the operator records every request of a whole room day: sealed files, and what is allowed.

The table says which fields each request may have, and what may stand in each. Whatever else a
browser sent would be seen by whoever runs the server.
"""

import base64
import json
import re
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.room.served_room import GOALS, Day
from tests.room.thief import spellings
from tests.room.wiretap import Passed

KEY, PERSON, NUMBER = "[a-z0-9]{1,20}", "[a-z0-9]{1,20}", r"\d{1,9}"
READING = "[A-Za-z0-9_-]{8,20}"
SIGNATURE = "[A-Za-z0-9_-]{86}"
BLINDED = "[A-Za-z0-9_-]{512}"
"""384 bytes: a number as good as drawn at random."""
RECIPIENT = "age1[02-9ac-hj-np-z]{58}"
TALK = ("Have you thought about the Guillemot tender?", "I'll call Razorbill about it on Friday.")
"""A conversation that the mirror reads."""
MINE = "Turnstone: one idea of mine was enough."
SEALED = "sealed"
TEXT = "text"
# What may stand in the signed texts, which the server reads.
IDENTITY = {"v", "suite", "person", "recipient", "verify", "made"}
CONTRACT = {
    "v", "room", "number", "kind", "coachee", "coach", "sees", "limits", "sponsor",
    "shares", "words",
}  # fmt: skip
SLOT = {
    "key": KEY, "kind": "passkey|passphrase|recovery", "origin": r"https://[a-z.]+",
    "public": {"credential": "[A-Za-z0-9_-]+"}, "file": SEALED,
}  # fmt: skip
ALLOWED: dict[tuple[str, str], dict[str, Any]] = {
    ("PUT", "me/identity/"): {"document": IDENTITY, "signature": SIGNATURE, "slots": [SLOT]},
    ("POST", "me/slots/"): SLOT,
    ("DELETE", f"me/slots/{KEY}/"): {},
    ("POST", "rooms/"): {"key": KEY, "with": PERSON, "kind": "clean|declared|own"},
    ("POST", f"rooms/{KEY}/contracts/"): {"number": NUMBER, "text": CONTRACT},
    ("POST", f"rooms/{KEY}/contracts/{NUMBER}/sign/"): {"signature": SIGNATURE},
    ("POST", f"rooms/{KEY}/epochs/"): {
        "number": NUMBER, "recipient": RECIPIENT, "signature": SIGNATURE, "wraps": {PERSON: SEALED},
    },
    ("POST", f"rooms/{KEY}/notes/"): {
        "key": KEY, "device": KEY, "counter": NUMBER, "epoch": NUMBER, "file": SEALED,
    },
    ("POST", f"rooms/{KEY}/end/"): {},
    ("PUT", f"me/readings/{READING}/"): {"figures": SEALED, "own": SEALED, "words": [SEALED]},
    ("GET", "me/ballots/"): {},  # at every unlock, too
    ("POST", f"me/ballots/{KEY}/"): {"blinded": BLINDED},
    ("GET", f"/urn/boxes/{KEY}/"): {},
    ("GET", "me/patterns/"): {},  # at every unlock, so that asking tells nothing
    ("GET", "me/readings/"): {}, ("GET", f"me/readings/{READING}/"): {},
    ("GET", "me/"): {}, ("GET", f"rooms/{KEY}/"): {}, ("GET", f"rooms/{KEY}/notes/"): {},
}  # fmt: skip
HEADERS = {
    "host", "accept", "authorization", "content-type", "content-length", "accept-encoding",
    "accept-language", "cache-control", "pragma", "sec-fetch-mode", "user-agent",
    "x-forwarded-proto", "x-forwarded-for",
}  # fmt: skip


@pytest.fixture(scope="module")
def recorded(day: Day) -> list[Passed]:
    """All of a day: keys, contract, comparison, notes, another way to unlock, taken away again."""
    prf = base64.urlsafe_b64encode(bytes(range(32))).rstrip(b"=").decode()
    day.mairi("add", kind="passkey", opener={"prf": prf, "id": "Y3JlZGVudGlhbA"})
    slots = day.mairi("refresh")["slots"]
    day.mairi("remove", key=next(one["key"] for one in slots if one["kind"] == "passkey"))
    day.mairi("look", room=day.room)
    said = "Tomasz: {}\nMairi: {}".format(*TALK)
    day.tomasz("mirror", said=said, text=MINE)
    day.house.gives_out_papers()
    day.mairi("cast")
    day.tomasz("export", recovery=day.unlocking["tomasz"]["recovery"])
    return list(day.house.tap.passed)


def asked(one: Passed) -> tuple[str, dict[str, Any] | None]:
    """What an address and its method may be sent; None where the table has no such row."""
    path = urlsplit(one.path).path.removeprefix("/api/room/")
    for (method, pattern), fields in ALLOWED.items():
        if method == one.method and re.fullmatch(pattern, path):
            return path, fields
    return path, None


def wrong(told: Any, allowed: Any, name: str = "") -> list[str]:
    """Where something stands that the table does not allow."""
    if isinstance(allowed, set):
        said = json.loads(told)
        return [f"{name}.{field}" for field in said if field not in allowed] + unsealed(said, name)
    if isinstance(allowed, list):
        return [bad for one in told for bad in wrong(one, allowed[0], name)]
    if isinstance(allowed, dict):
        bad = []
        for field, value in told.items():
            shape = next((it for key, it in allowed.items() if re.fullmatch(key, field)), None)
            bad += [f"{name}.{field}"] if shape is None else wrong(value, shape, f"{name}.{field}")
        return bad
    if allowed == SEALED:
        return [] if is_sealed(told) else [name]
    return [] if re.fullmatch(allowed, str(told)) else [name]


def unsealed(said: dict[str, Any], name: str) -> list[str]:
    """Of what a contract says to the two alone: the file for each of them, and a hash."""
    files = {whose: file for whose, file in said.get("words", {}).items() if whose != "hash"}
    return [f"{name}.words.{whose}" for whose, file in files.items() if not is_sealed(file)]


def is_sealed(text: str) -> bool:
    content = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    return re.match(rb"age-encryption\.org/v1\n-> (X25519|scrypt) ", content) is not None


def test_every_request_stands_in_the_table(recorded: list[Passed]) -> None:
    assert [asked(one)[0] for one in recorded if asked(one)[1] is None] == []


def test_nothing_is_sent_but_what_the_table_allows(recorded: list[Passed]) -> None:
    found = [
        bad
        for one in recorded
        if (fields := asked(one)[1]) is not None
        for bad in wrong(json.loads(one.body or b"{}"), fields)
    ]
    assert found == []


def test_an_address_says_no_more_than_from_which_note_on(recorded: list[Passed]) -> None:
    questions = {urlsplit(one.path).query for one in recorded} - {""}
    assert [one for one in questions if not re.fullmatch(r"after=\d+", one)] == []


def test_no_request_has_a_cookie_or_says_where_it_came_from(recorded: list[Passed]) -> None:
    assert {name.lower() for one in recorded for name in one.headers} <= HEADERS


def test_of_a_ballot_paper_passes_a_blinded_number_and_nothing_else(recorded: list[Passed]) -> None:
    of_it = [one for one in recorded if "/ballots/" in one.path and one.method == "POST"]
    assert [sorted(json.loads(one.body)) for one in of_it] == [["blinded"]]


def test_of_a_box_nobody_asks_who_is_known(recorded: list[Passed]) -> None:
    of_it = [one for one in recorded if one.path.startswith("/urn/")]
    names = {name.lower() for one in of_it for name in one.headers}
    assert (len(of_it) > 0, names & {"authorization", "cookie"}) == (True, set())


def test_no_secret_passes_in_either_direction(day: Day, recorded: list[Passed]) -> None:
    secrets = [words for own in day.unlocking.values() for words in own.values()]
    planted = [*day.said, GOALS, *TALK, MINE, *secrets]
    whole = b"\n".join(one.path.encode() + one.body + one.answered for one in recorded)
    found = [
        (words, how)
        for words in planted
        for how, spelt in spellings(words).items()
        if spelt in whole
    ]
    assert found == []


def test_what_unlocks_a_passkey_passes_in_no_request(recorded: list[Passed]) -> None:
    whole = b"\n".join(one.body for one in recorded)
    prf = base64.urlsafe_b64encode(bytes(range(32))).rstrip(b"=")
    assert (prf in whole, b'"prf' in whole.lower()) == (False, False)


def test_the_table_would_notice_a_field_too_many() -> None:
    fields = ALLOWED["POST", f"rooms/{KEY}/notes/"]
    told = {"key": "note1", "device": "d", "counter": 1, "epoch": 1, "title": "Waiting"}
    assert wrong(told, fields) == [".title"]


def test_the_table_would_notice_words_where_a_file_belongs() -> None:
    fields = ALLOWED["POST", f"rooms/{KEY}/notes/"]
    clear = base64.urlsafe_b64encode(b"I kept talking.").rstrip(b"=").decode()
    assert wrong({"file": clear}, fields) == [".file"]
