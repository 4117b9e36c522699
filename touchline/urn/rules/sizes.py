"""How long a payload is: every one of a box alike, so that its length says nothing."""

import re
from typing import Final

LARGEST: Final = 32 * 1024
"""Bytes of a payload before it is sealed to a custodian; with room for it in a request."""

# An age file to one X25519 recipient, as its specification (age-encryption.org/v1) writes it.
_VERSION, _STANZA, _BODY, _MAC = 22, len("-> X25519 ") + 43 + 1, 43 + 1, len("--- ") + 43 + 1
_HEADER: Final = _VERSION + _STANZA + _BODY + _MAC
_NONCE: Final = 16
_CHUNK, _TAG = 64 * 1024, 16
_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")


def sealed_size(size: int) -> int:
    """The bytes that `size` bytes have after age to one recipient and base64."""
    chunks = max(1, -(-size // _CHUNK))
    file = _HEADER + _NONCE + size + chunks * _TAG
    return 4 * -(-file // 3)


def size_sent(size: int, *, recipient: str) -> int:
    """The bytes that a box is sent: in clear, or sealed to a custodian."""
    return sealed_size(size) if recipient else size


def is_recipient(text: str) -> bool:
    """Whether a text is a public key of age with X25519; others make files of another length."""
    return _RECIPIENT.fullmatch(text) is not None
