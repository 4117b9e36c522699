"""What a browser sends: JSON with the fields that are asked for, and no other.

So nothing comes along that nobody meant to send, such as what a passkey answers with.
"""

import json
import re
from dataclasses import dataclass
from typing import Any, Final

from touchline.room.rules.encoding import age_file
from touchline.room.rules.identity import is_recipient
from touchline.room.rules.refusals import TooLarge, Unreadable
from touchline.room.rules.sizes import NOTE, READING, SLOT, WRAP
from touchline.room.rules.slots import PASSKEY, PASSPHRASE, RECOVERY

KEY: Final = re.compile(r"[a-z0-9]{1,20}")
PERSON: Final = re.compile(r"[a-z0-9]{1,20}")
DEVICE: Final = re.compile(r"[A-Za-z0-9_-]{1,32}")
SIGNATURE: Final = re.compile(r"[A-Za-z0-9_-]{86}")
ORIGIN: Final = re.compile(r"https?://[a-z0-9.\[\]:-]{1,190}")
CREDENTIAL: Final = re.compile(r"[A-Za-z0-9_-]{1,1400}")
"""A passkey's id: at most 1,023 bytes, in base64url."""
_KINDS: Final = re.compile("|".join((PASSKEY, PASSPHRASE, RECOVERY)))
_LARGEST_NUMBER: Final = 2**31 - 1


@dataclass(frozen=True)
class NewSlot:
    """A way to unlock; `file` is an age file in base64url."""

    key: str
    kind: str
    origin: str
    public: dict[str, Any]
    file: str


@dataclass(frozen=True)
class NewNote:
    """A note; `file` are the bytes of an age file."""

    key: str
    device: str
    counter: int
    epoch: int
    file: bytes


@dataclass(frozen=True)
class NewEpoch:
    """An epoch; `wraps` are age files in base64url by the keys of persons."""

    number: int
    recipient: str
    signature: str
    wraps: dict[str, str]


@dataclass(frozen=True)
class NewReading:
    """A kept reading, sealed: age files in base64url; of `words` some are empty."""

    figures: str
    own: str
    words: tuple[str, ...]


def fields(body: bytes, *names: str) -> dict[str, Any]:
    """An object with exactly these fields. Raises Unreadable, without a word of what was sent."""
    try:
        said: Any = json.loads(body)
    except (ValueError, RecursionError):
        raise Unreadable from None
    return only(said, *names)


def only(said: Any, *names: str) -> dict[str, Any]:
    if not isinstance(said, dict) or set(said) != set(names):
        raise Unreadable
    return said


def text(value: Any, shape: re.Pattern[str]) -> str:
    if not isinstance(value, str) or not shape.fullmatch(value):
        raise Unreadable
    return value


def words(value: Any) -> str:
    """Any text that can be kept. How long it may be is for who reads it to say."""
    if not isinstance(value, str) or "\x00" in value:
        raise Unreadable
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Unreadable from None
    return value


def number(value: Any) -> int:
    """1, 2, 3 …"""
    if type(value) is not int or not 1 <= value <= _LARGEST_NUMBER:
        raise Unreadable
    return value


def slot(said: Any) -> NewSlot:
    told = only(said, "key", "kind", "origin", "public", "file")
    kind = text(told["kind"], _KINDS)
    return NewSlot(
        key=text(told["key"], KEY), kind=kind, origin=text(told["origin"], ORIGIN),
        public=_public(told["public"], kind), file=_sealed(told["file"], SLOT),
    )  # fmt: skip


def _public(said: Any, kind: str) -> dict[str, Any]:
    """Of a passkey its id, of anything else nothing."""
    if kind != PASSKEY:
        return only(said)
    return {"credential": text(only(said, "credential")["credential"], CREDENTIAL)}


def note(body: bytes) -> NewNote:
    """Raises Unreadable, TooLarge."""
    told = fields(body, "key", "device", "counter", "epoch", "file")
    return NewNote(
        key=text(told["key"], KEY), device=text(told["device"], DEVICE),
        counter=number(told["counter"]), epoch=number(told["epoch"]),
        file=age_file(_sealed(told["file"], NOTE)),
    )  # fmt: skip


def reading(body: bytes) -> NewReading:
    told = fields(body, "figures", "own", "words")
    if not isinstance(told["words"], list):
        raise Unreadable
    words = tuple("" if one == "" else _sealed(one, READING) for one in told["words"])
    return NewReading(_sealed(told["figures"], READING), _sealed(told["own"], READING), words)


def epoch(body: bytes) -> NewEpoch:
    told = fields(body, "number", "recipient", "signature", "wraps")
    if not is_recipient(told["recipient"]) or not isinstance(told["wraps"], dict):
        raise Unreadable
    wraps = {text(one, PERSON): _sealed(file, WRAP) for one, file in told["wraps"].items()}
    signature = text(told["signature"], SIGNATURE)
    return NewEpoch(number(told["number"]), told["recipient"], signature, wraps)


def _sealed(value: Any, most: int) -> str:
    """An age file in base64url of at most so many bytes."""
    if not isinstance(value, str):
        raise Unreadable
    if len(value) * 3 // 4 > most:
        raise TooLarge
    age_file(value)
    return value
