"""A08: the operator hands out slots that are cheap to guess or endless to try, and other suites."""

import base64
import json
import re
from collections.abc import Callable, Iterator
from time import monotonic

import pytest

from tests.room.node_client import Browser
from tests.room.served_room import Day

LONGEST = 5.0  # seconds that a refusal may take on a busy machine; scrypt at 2^22 takes more


@pytest.fixture(scope="module")
def opens(day: Day) -> Iterator[Callable[[bytes], str]]:
    """What Mairi's browser says to her passphrase when her slot is such a file."""
    words = day.unlocking["mairi"]["passphrase"]
    with day.house.browser("mairi", store="elsewhere") as one:

        def said(file: bytes) -> str:
            text = base64.urlsafe_b64encode(file).rstrip(b"=").decode()
            with day.house.spoilt("room_slot"):
                day.house.rows("UPDATE room_slot SET file = ? WHERE kind = 'passphrase'", text)
                one("refresh")
                begun = monotonic()
                told = one.trouble("unlock", kind="passphrase", passphrase=words)
                assert monotonic() - begun < LONGEST
            return told

        yield said


@pytest.fixture(scope="module")
def slot(day: Day) -> bytes:
    """Mairi's own."""
    text = next(one["file"] for one in day.mairi("refresh")["slots"] if one["kind"] == "passphrase")
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def with_factor(file: bytes, factor: int) -> bytes:
    return re.sub(rb"(-> scrypt \S+ )\d+", rb"\g<1>%d" % factor, file, count=1)


@pytest.mark.parametrize("factor", [1, 10, 15])
def test_a_slot_that_is_cheap_to_guess_is_refused(
    opens: Callable[[bytes], str], slot: bytes, factor: int
) -> None:
    assert opens(with_factor(slot, factor)) == "weak-slot"


@pytest.mark.parametrize("factor", [21, 30, 99])
def test_a_slot_that_would_stop_the_browser_is_refused(
    opens: Callable[[bytes], str], slot: bytes, factor: int
) -> None:
    assert opens(with_factor(slot, factor)) == "heavy-slot"


STANZA = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
STRANGE: dict[str, Callable[[bytes], bytes]] = {
    "another version": lambda file: file.replace(b"org/v1", b"org/v2", 1),
    "another kind": lambda file: file.replace(b"-> scrypt", b"-> mlkem1", 1),
    "two kinds": lambda file: file.replace(b"-> scrypt", STANZA + b"-> scrypt", 1),
    "no work": lambda file: re.sub(rb"(-> scrypt \S+) \d+", rb"\1", file, count=1),
    "a sealed note": lambda file: file.replace(b"-> scrypt", b"-> X25519", 1),
    "nothing": lambda file: b"age-encryption.org/v1\n",
}


@pytest.mark.parametrize("way", STRANGE)
def test_a_slot_of_another_suite_is_refused(
    opens: Callable[[bytes], str], slot: bytes, way: str
) -> None:
    assert opens(STRANGE[way](slot)) == "unknown-suite"


def test_a_slot_with_which_one_byte_was_changed_does_not_open(
    opens: Callable[[bytes], str], slot: bytes
) -> None:
    assert opens(slot[:-1] + bytes([slot[-1] ^ 1])) == "cut"


@pytest.mark.parametrize("suite", ["x25519-ed25519-2", "x25519-ed448-1", "", None])
def test_an_identity_of_another_suite_is_refused_by_the_browser(
    day: Day, suite: str | None
) -> None:
    def lie(path: str, body: bytes) -> bytes:
        told = json.loads(body)
        for one in told.get("members", ()):
            if one["person"] == day.tomasz.person:
                said = json.loads(one["identity"]["document"]) | {"suite": suite or ""}
                text = json.dumps(said, sort_keys=True, separators=(",", ":"))
                one["identity"]["document"] = text
        return json.dumps(told).encode()

    with day.house.tap.lying(lie):
        assert day.mairi.trouble("look", room=day.room) == "unknown-suite"


def test_an_identity_of_another_suite_is_refused_by_the_server(day: Day) -> None:
    with day.house.browser("dana") as dana:
        made = dana("impostor", person=dana.person)
        made["document"] = made["document"].replace("x25519-ed25519-1", "x25519-ed25519-2")
        body = {"document": made["document"], "signature": made["signature"], "slots": []}
        told = dana.trouble("ask", method="put", path="me/identity/", body=body)
    assert told == "unreadable"


@pytest.fixture
def reader(day: Day) -> Iterator[Browser]:
    with day.house.spoilt("room_note"), day.house.same(day.tomasz, "tomasz") as one:
        yield one


@pytest.mark.parametrize("way", ["another kind", "two kinds"])
def test_a_note_of_another_suite_is_refused(day: Day, reader: Browser, way: str) -> None:
    def other(file: bytes) -> bytes:
        marked = file.replace(b"-> X25519", b"-> scrypt", 1)
        return (
            STRANGE[way](marked)
            if way == "another kind"
            else file.replace(b"-> X25519", STANZA + b"-> X25519", 1)
        )

    for key, file in day.house.rows("SELECT key, file FROM room_note WHERE place = 1"):
        day.house.rows("UPDATE room_note SET file = ? WHERE key = ?", other(bytes(file)), key)
    assert [one["trouble"] for one in reader("look", room=day.room)["refused"]] == ["unknown-suite"]
