"""Signatures with Ed25519 over a text and what it is for. The server only ever verifies."""

from typing import Final

from touchline.room.rules.encoding import unpacked
from touchline.room.rules.refusals import NotSigned, Unreadable

IDENTITY: Final = "touchline identity 1\n"
CONTRACT: Final = "touchline contract 1\n"
EPOCH: Final = "touchline epoch 1\n"
BACK: Final = "touchline identity back 1\n"
KEY: Final = 32
"""Bytes of a public key."""


def must_be_signed(text: str, *, purpose: str, signature: str, verify: str) -> None:
    """Raise NotSigned unless `signature` is of the key `verify` (both base64url) over the text.

    A purpose stands before every text, so that no signature serves for anything else.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(unpacked(verify))
        key.verify(unpacked(signature), (purpose + text).encode())
    except (InvalidSignature, Unreadable, ValueError):
        raise NotSigned from None
