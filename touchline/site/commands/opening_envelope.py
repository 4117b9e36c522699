"""One note of a room, as `touchline/room/app/core/envelope.js` seals it: opened, checked, bound.

Written a second time so that whoever has left needs no browser of ours; the tests hold both against
each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from touchline.keeping.archive.sealing import open_whole
from touchline.keeping.errors import Damaged
from touchline.room.rules.encoding import canonical, canonical_object, packed
from touchline.room.rules.identity import SUITE, Keys
from touchline.room.rules.refusals import NotSigned, Unreadable
from touchline.room.rules.signing import must_be_signed

MAGIC: Final = b"TLN1"
HEAD: Final = len(MAGIC) + 4
SIGNATURE: Final = 64
NOTE: Final = "touchline note 1\n"
DEVICE: Final = "touchline device 1\n"
FIELDS: Final = {
    "suite", "room", "key", "epoch", "author", "certificate", "counter", "previous", "kind",
    "written", "body",
}  # fmt: skip


class Trouble(Exception):
    """A note is not what it says it is. Its text is one of the application's words for that."""


@dataclass(frozen=True)
class Author:
    """Whose notes count: their public keys, and the first and last epoch (None: no last)."""

    keys: Keys
    first: int
    last: int | None


@dataclass(frozen=True)
class Ring:
    """What opens the notes of a room: identities of age by epoch, and its authors by key."""

    epochs: Mapping[int, Sequence[Any]]
    authors: Mapping[str, Author]


def open_note(file: bytes, ring: Ring, expected: Mapping[str, Any]) -> dict[str, Any]:
    """What a note says, with `device`. `expected` is the note as the server listed it.

    Raises Trouble.
    """
    identities = ring.epochs.get(int(expected["epoch"]))
    if not identities:
        raise Trouble("not-opened")
    try:
        content = open_whole(file, identities)
    except Damaged:
        raise Trouble("not-opened") from None
    statement, signature = _parted(content)
    said = _read(statement)
    author = ring.authors.get(said["author"])
    if author is None:
        raise Trouble("forged")
    _must_be_by(author, said, statement, signature)
    whole = said | {"device": said["certificate"]["device"]}
    _must_be_in_place(whole, author, expected)
    return whole


def _parted(content: bytes) -> tuple[str, bytes]:
    length = int.from_bytes(content[len(MAGIC) : HEAD], "big")
    end = HEAD + length
    if content[:3] != MAGIC[:3] or end + SIGNATURE > len(content):
        raise Trouble("cut")
    if content[3:4] != MAGIC[3:]:
        raise Trouble("unknown-suite")
    if any(content[end + SIGNATURE :]):
        raise Trouble("cut")
    try:
        return content[HEAD:end].decode("utf-8"), content[end : end + SIGNATURE]
    except UnicodeDecodeError:
        raise Trouble("cut") from None


def _read(statement: str) -> dict[str, Any]:
    try:
        said = canonical_object(statement)
    except Unreadable:
        raise Trouble("cut") from None
    if said.get("suite") != SUITE:
        raise Trouble("unknown-suite")
    if set(said) != FIELDS or not isinstance(said["author"], str):
        raise Trouble("cut")
    return said


def _must_be_by(author: Author, said: Mapping[str, Any], statement: str, signature: bytes) -> None:
    shown = said["certificate"]
    if not isinstance(shown, dict) or set(shown) != {"device", "verify", "signature"}:
        raise Trouble("forged")
    if not all(isinstance(one, str) for one in shown.values()):
        raise Trouble("forged")
    text = canonical(
        {"device": shown["device"], "person": author.keys.person, "verify": shown["verify"]}
    )
    try:
        must_be_signed(
            text, purpose=DEVICE, signature=shown["signature"], verify=author.keys.verify
        )
        must_be_signed(statement, purpose=NOTE, signature=packed(signature), verify=shown["verify"])
    except NotSigned:
        raise Trouble("forged") from None


def _must_be_in_place(said: Mapping[str, Any], author: Author, expected: Mapping[str, Any]) -> None:
    if any(said[name] != expected[name] for name in ("room", "key", "author", "device", "counter")):
        raise Trouble("moved")
    epoch = said["epoch"]
    ended = author.last is not None and epoch > author.last
    if ended or epoch < author.first or epoch < expected["epoch"]:
        raise Trouble("old-epoch")
    if epoch != expected["epoch"]:
        raise Trouble("moved")
