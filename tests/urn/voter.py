"""A voter's half of RFC 9474, written for tests: prepares, blinds, finalises, and casts.

Browsers have another one, in JavaScript; both are held against the numbers of the RFC.
"""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from touchline.urn.rules.sent import packed
from touchline.urn.rules.signing import public_key_of
from touchline.urn.rules.tokens import message_of

HASH = hashlib.sha384
LENGTH = 48
"""Bytes of the hash, and of the usual salt."""


@dataclass(frozen=True)
class Blinding:
    """What goes to the server, and the number with which its answer is unblinded."""

    blinded: bytes
    inverse: int


def encoded(message: bytes, bits: int, salt: bytes) -> bytes:
    """EMSA-PSS (RFC 8017, 9.1.1) of a message, for a number of so many bits."""
    size = -(-bits // 8)
    digest = HASH(bytes(8) + HASH(message).digest() + salt).digest()
    block = bytes(size - len(salt) - LENGTH - 2) + b"\x01" + salt
    mask = _mask(digest, len(block))
    hidden = bytearray(a ^ b for a, b in zip(block, mask, strict=True))
    hidden[0] &= 0xFF >> (8 * size - bits)
    return bytes(hidden) + digest + b"\xbc"


def _mask(seed: bytes, length: int) -> bytes:
    turns = range(-(-length // LENGTH))
    return b"".join(HASH(seed + turn.to_bytes(4, "big")).digest() for turn in turns)[:length]


def blind(key: RSAPublicKey, prepared: bytes, *, salt: bytes, factor: int) -> Blinding:
    """A prepared message hidden behind a random factor."""
    numbers = key.public_numbers()
    message = int.from_bytes(encoded(prepared, numbers.n.bit_length() - 1, salt), "big")
    hidden = message * pow(factor, numbers.e, numbers.n) % numbers.n
    return Blinding(hidden.to_bytes(-(-key.key_size // 8), "big"), pow(factor, -1, numbers.n))


def finalize(key: RSAPublicKey, blind_signature: bytes, inverse: int) -> bytes:
    """The signature over the message that nobody saw."""
    modulus = key.public_numbers().n
    signature = int.from_bytes(blind_signature, "big") * inverse % modulus
    return signature.to_bytes(len(blind_signature), "big")


@dataclass(frozen=True)
class Ticket:
    """A token ready to be cast."""

    nonce: bytes
    signature: bytes

    def sent(self, payload: str) -> dict[str, Any]:
        """The body of a ballot."""
        return {
            "nonce": packed(self.nonce), "signature": packed(self.signature), "payload": payload,
        }  # fmt: skip


def fetched(box: Any, sign: Callable[[bytes], bytes]) -> Ticket:
    """A ticket of a box, signed blindly by whoever `sign` asks."""
    key, nonce = public_key_of(box.public_key), secrets.token_bytes(32)
    message = message_of(box.key, box.rules_hash, nonce)
    factor = secrets.randbelow(key.public_numbers().n - 2) + 2
    hidden = blind(key, message, salt=secrets.token_bytes(LENGTH), factor=factor)
    return Ticket(nonce, finalize(key, sign(hidden.blinded), hidden.inverse))
