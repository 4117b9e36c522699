"""A note on its way, as `touchline/room/app/core/envelope.js` seals it."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from touchline.demo.room_life.keys import Keys
from touchline.keeping.archive.one_stanza import seal_to
from touchline.room.rules.encoding import canonical, packed
from touchline.room.rules.identity import SUITE
from touchline.room.rules.sent import NewNote
from touchline.site.commands.opening_envelope import MAGIC, NOTE

FLOOR: Final = 2560
"""Bytes that the smallest content is filled up to."""


@dataclass(frozen=True)
class Place:
    """Where a note belongs: its room, its epoch and whom that is sealed to (`age1…`), its number
    among those of its device, and the hash of the one before (empty for the first).
    """

    room: str
    epoch: int
    recipient: str
    counter: int
    previous: str


def sealed_note(
    key: str, place: Place, author: Keys, *, kind: str, body: Mapping[str, Any], written: str
) -> NewNote:
    """A note signed by its author's device and sealed to the epoch of its place."""
    device = author.device
    statement = canonical({
        "suite": SUITE, "room": place.room, "key": key, "epoch": place.epoch,
        "author": author.person.key, "certificate": dict(device.certificate),
        "counter": place.counter, "previous": place.previous, "kind": kind, "written": written,
        "body": dict(body),
    })  # fmt: skip
    told = statement.encode()
    content = MAGIC + len(told).to_bytes(4, "big") + told + device.signing.signed(NOTE, statement)
    file = seal_to(place.recipient, filled(content))
    return NewNote(key, device.name, place.counter, place.epoch, file)


def hash_of(note: NewNote) -> str:
    """What the next note of its device names as the one before."""
    return packed(sha256(note.file).digest())


def filled(content: bytes) -> bytes:
    """The content with zeros behind it, so that its size says little (Padmé)."""
    return content.ljust(_padme(len(content)), b"\0")


def _padme(length: int) -> int:
    if length <= FLOOR:
        return FLOOR
    exponent = length.bit_length() - 1
    step = 1 << (exponent - (exponent.bit_length() - 1) - 1)
    return -(-length // step) * step
