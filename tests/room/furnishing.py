"""Keys, rooms and notes as browsers make them: real signatures, files that look sealed."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.cast import NOW, TODAY, Cast
from touchline.people.models import Person
from touchline.room.models import Contract, Epoch, Identity, Note, Room, Share
from touchline.room.rules.encoding import canonical, packed
from touchline.room.rules.sent import NewEpoch, NewNote, NewSlot
from touchline.room.rules.signing import CONTRACT, EPOCH, IDENTITY

WEEK = "2026-W12"
ORIGIN = "https://testserver"
ROOM = "leithroom"
SHARED = "I ask two questions before I say anything."


def sealed(words: str = "nothing", size: int = 0) -> bytes:
    """What begins like an age file; the server looks no further."""
    return b"age-encryption.org/v1\n" + words.encode().ljust(size, b".")


@dataclass(frozen=True)
class Hand:
    """Someone's secret keys."""

    signing: Ed25519PrivateKey
    recipient: str

    @property
    def verify(self) -> str:
        return packed(self.signing.public_key().public_bytes_raw())

    def sign(self, purpose: str, text: str) -> str:
        return packed(self.signing.sign((purpose + text).encode()))

    def document(self, owner: Person, **instead: Any) -> str:
        said = {
            "v": 1, "suite": "x25519-ed25519-1", "person": owner.key, "made": WEEK,
            "recipient": self.recipient, "verify": self.verify,
        }  # fmt: skip
        return canonical(said | instead)


@cache
def hand(name: str) -> Hand:
    """The same keys for the same name, within one run."""
    recipient = str(pyrage.x25519.Identity.generate().to_public())
    return Hand(Ed25519PrivateKey.generate(), recipient)


def hand_of(person: Person) -> Hand:
    return hand(person.email)


def slot(key: str, kind: str = "recovery") -> dict[str, Any]:
    public = {"credential": "Y3JlZGVudGlhbA"} if kind == "passkey" else {}
    file = packed(sealed(key))
    return {"key": key, "kind": kind, "origin": ORIGIN, "public": public, "file": file}


def identity_sent(owner: Person, *kinds: str, **instead: Any) -> dict[str, Any]:
    """What a browser sends after enrolling."""
    document = hand_of(owner).document(owner, **instead)
    ways = [slot(f"slot{place}", kind) for place, kind in enumerate(kinds, 1)]
    signature = hand_of(owner).sign(IDENTITY, document)
    return {"document": document, "signature": signature, "slots": ways}


def enrolled(person: Person) -> Identity:
    """With a passphrase and a recovery key."""
    told = identity_sent(person, "passphrase", "recovery")
    slots = [NewSlot(**one) for one in told.pop("slots")]
    return Identity.objects.make(person, **told, slots=slots, at=NOW)


def a_room(cast: Cast, *, key: str = ROOM) -> Room:
    """Mairi has asked Tomasz; nothing is agreed yet."""
    return Room.objects.open(cast.mairi, cast.tomasz, kind="clean", key=key, on=TODAY, at=NOW)


def contract_text(room: Room, number: int = 1, *, shares: tuple[str, ...] = ()) -> str:
    said = {"v": 1, "room": room.key, "number": number, "kind": room.kind, "shares": list(shares)}
    return canonical(said)


def proposed(room: Room, by: Person, number: int = 1, *, shares: tuple[str, ...] = ()) -> Contract:
    text = contract_text(room, number, shares=shares)
    put = Contract.objects.propose(room, number=number, text=text, week=WEEK, by=by, at=NOW)
    return put[0]


def signed(contract: Contract, *people: Person) -> None:
    for person in people:
        mark = hand_of(person).sign(CONTRACT, contract.text)
        contract.sign(contract.room.member(person), signature=mark, at=NOW)


def epoch_sent(room: Room, by: Person, number: int = 1) -> dict[str, Any]:
    recipient = hand(f"epoch {number}").recipient
    said = {"room": room.key, "number": number, "recipient": recipient, "by": by.key}
    wraps = {one.person.key: packed(sealed(one.person.name)) for one in room.members_now()}
    mark = hand_of(by).sign(EPOCH, canonical(said))
    return {"number": number, "recipient": recipient, "signature": mark, "wraps": wraps}


def begun(room: Room, by: Person, number: int = 1) -> Epoch:
    new = NewEpoch(**epoch_sent(room, by, number))
    return Epoch.objects.begin(room, room.member(by), new, on=TODAY)


def a_furnished_room(cast: Cast, *, key: str = ROOM) -> Room:
    """Of Mairi and Tomasz, who both have keys, signed the contract, and share the first epoch."""
    for person in (cast.mairi, cast.tomasz):
        if Identity.objects.of(person) is None:
            enrolled(person)
    room = a_room(cast, key=key)
    signed(proposed(room, cast.mairi), cast.mairi, cast.tomasz)
    room = Room.objects.whole().get(pk=room.pk)
    begun(room, cast.mairi)
    return room


def a_share(cast: Cast, *, key: str = "share1", words: str = SHARED) -> Share:
    """Of Mairi with Dana, her manager, for four weeks."""
    return Share.objects.share(
        cast.mairi, cast.dana, key=key, words=words, until=TODAY + timedelta(weeks=4), on=TODAY,
        at=NOW,
    )  # fmt: skip


def note_sent(key: str = "note1", counter: int = 1, **instead: Any) -> dict[str, Any]:
    file = packed(sealed(key, size=1024))
    told = {"key": key, "device": "laptop", "counter": counter, "epoch": 1, "file": file}
    return told | instead


def written(room: Room, by: Person, key: str = "note1", *, counter: int = 1) -> Note:
    new = NewNote(key, "laptop", counter, 1, sealed(key, size=1024))
    return Note.objects.post(room, room.member(by), new, on=TODAY)[0]
