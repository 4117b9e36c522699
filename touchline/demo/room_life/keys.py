"""Keys of somebody, as their browser would make them: an identity, ways to unlock it, a device."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from touchline.demo.room_life.chance import new_key, recovery_key, seven_words, word_list
from touchline.keeping.archive.one_stanza import seal_to, seal_with_words
from touchline.keeping.archive.sealing import key_for_a_moment
from touchline.keeping.archive.with_words import LEAST_WORK
from touchline.people.models import Person
from touchline.room.models import Identity
from touchline.room.rules.encoding import canonical, packed
from touchline.room.rules.identity import SUITE
from touchline.room.rules.sent import NewSlot
from touchline.room.rules.signing import IDENTITY
from touchline.site.commands.opening_envelope import DEVICE

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ORIGIN: Final = "http://localhost:8000"
_SPOKEN: Final = b"touchline spoken 1\n"
_ROUNDS: Final = 2**12


class Signing:
    """A key that signs. `verify` is its public half, `seed` the secret one, both in base64url."""

    def __init__(self) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        self._key: Ed25519PrivateKey = Ed25519PrivateKey.generate()
        self.seed = packed(self._key.private_bytes_raw())
        self.verify = packed(self._key.public_key().public_bytes_raw())

    def signed(self, purpose: str, text: str) -> bytes:
        """The 64 bytes over a text and what it is for."""
        return self._key.sign((purpose + text).encode())


@dataclass(frozen=True)
class Device:
    """A browser: `name` is its own, and `certificate` says whose it is."""

    name: str
    signing: Signing
    certificate: Mapping[str, str]


@dataclass(frozen=True)
class Keys:
    """All that one person has. `secret` is `AGE-SECRET-KEY-1…`, `recipient` is `age1…`."""

    person: Person
    secret: str
    recipient: str
    signing: Signing
    document: str
    device: Device
    passphrase: str
    recovery: str

    def sealed(self, content: bytes) -> str:
        """A content that this person alone opens, in base64url."""
        return packed(seal_to(self.recipient, content))

    @property
    def aloud(self) -> str:
        """The six words that stand for these keys when two compare theirs."""
        said = sha256(_SPOKEN + self.document.encode()).digest()
        mark = said
        for _ in range(_ROUNDS):
            mark = sha256(mark + said).digest()
        bits = int.from_bytes(mark, "big") >> (256 - 66)
        return " ".join(word_list()[bits >> (55 - 11 * at) & 2047] for at in range(6))


def new_keys(person: Person, *, week: str) -> Keys:
    """All that somebody needs who has no keys."""
    secret, recipient = new_secret()
    signing = Signing()
    said = {"v": 1, "suite": SUITE, "person": person.key, "recipient": recipient,
            "verify": signing.verify, "made": week}  # fmt: skip
    return Keys(
        person, secret, recipient, signing, canonical(said), _device(person, signing),
        seven_words(), recovery_key(),
    )  # fmt: skip


def ways_in(keys: Keys) -> list[NewSlot]:
    """Two ways to unlock them. It takes a while, and no lock of Python's."""
    return [_slot("passphrase", keys.passphrase, keys), _slot("recovery", keys.recovery, keys)]


def enrol(keys: Keys, slots: Iterable[NewSlot], *, at: datetime) -> None:
    """Give the public half and what is sealed to the server, as a browser would."""
    mark = packed(keys.signing.signed(IDENTITY, keys.document))
    Identity.objects.make(keys.person, document=keys.document, signature=mark, slots=slots, at=at)


def new_secret() -> tuple[str, str]:
    """`AGE-SECRET-KEY-1…`, and `age1…` that belongs to it."""
    made = key_for_a_moment()
    return str(made), str(made.to_public())


def _device(person: Person, owner: Signing) -> Device:
    name, signing = new_key(16), Signing()
    shown = {"device": name, "person": person.key, "verify": signing.verify}
    mark = packed(owner.signed(DEVICE, canonical(shown)))
    return Device(name, signing, {"device": name, "verify": signing.verify, "signature": mark})


def _slot(kind: str, words: str, keys: Keys) -> NewSlot:
    """With the least work that the application opens: these words are printed, not guessed."""
    text = f"# touchline room 1\n# signing {keys.signing.seed}\n{keys.secret}\n"
    file = packed(seal_with_words(text.encode(), words, work=LEAST_WORK))
    return NewSlot(key=new_key(), kind=kind, origin=ORIGIN, public={}, file=file)
