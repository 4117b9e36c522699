"""The public half of a person's keys, as they signed it."""

import re
from dataclasses import dataclass
from typing import Final

from touchline.room.rules.encoding import canonical, canonical_object, unpacked
from touchline.room.rules.refusals import Unreadable
from touchline.room.rules.signing import IDENTITY, KEY, must_be_signed
from touchline.room.rules.sizes import DOCUMENT

SUITE: Final = "x25519-ed25519-1"
SAYS: Final = {"v", "suite", "person", "recipient", "verify", "made"}
_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_WEEK = re.compile(r"\d{4}-W\d\d")


@dataclass(frozen=True)
class Keys:
    """What a document says: to whom one seals (`age1…`), and whose signatures count (base64url)."""

    person: str
    recipient: str
    verify: str


def is_recipient(text: object) -> bool:
    """Whether this is a public key of age with X25519."""
    return isinstance(text, str) and _RECIPIENT.fullmatch(text) is not None


def read_document(document: str) -> Keys:
    """Raises Unreadable for another shape, suite or version."""
    if len(document.encode(errors="replace")) > DOCUMENT:
        raise Unreadable
    said = canonical_object(document)
    if set(said) != SAYS or said["v"] != 1 or said["suite"] != SUITE:
        raise Unreadable
    texts = [said[name] for name in ("person", "verify", "made")]
    if not all(isinstance(text, str) for text in texts) or not is_recipient(said["recipient"]):
        raise Unreadable
    if len(unpacked(said["verify"])) != KEY or not _WEEK.fullmatch(said["made"]):
        raise Unreadable
    return Keys(said["person"], said["recipient"], said["verify"])


def checked(document: str, *, signature: str, person: str) -> Keys:
    """The keys of a document that they signed themselves. Raises Unreadable, NotSigned."""
    keys = read_document(document)
    if keys.person != person:
        raise Unreadable
    must_be_signed(document, purpose=IDENTITY, signature=signature, verify=keys.verify)
    return keys


def back_text(keys: Keys, *, instead: str, week: str) -> str:
    """What former keys sign to be used again, in place of those whose `verify` is `instead`.

    It fits once: in this week, and while those others are in use ("" if there are none).
    """
    return canonical(
        {"person": keys.person, "verify": keys.verify, "instead": instead, "week": week}
    )
