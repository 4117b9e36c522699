"""A ballot as it is sent: JSON with a nonce, a signature and a payload."""

import json
from dataclasses import dataclass
from typing import Any, Final

from touchline.kit import base64url
from touchline.urn.rules.refusals import Unreadable
from touchline.urn.rules.tokens import NONCE

LONGEST: Final = 64 * 1024
"""Bytes of a request."""

packed: Final = base64url.packed


@dataclass(frozen=True)
class Sent:
    """What was sent, of the right kinds; whether it is a ballot of a box is for the box to say."""

    nonce: bytes
    signature: bytes
    payload: str


def read(body: bytes) -> Sent:
    """Raises Unreadable, without a word of what was sent."""
    try:
        said: Any = json.loads(body)
        nonce, signature, payload = (said[name] for name in ("nonce", "signature", "payload"))
        payload.encode()  # half a sign, which JSON can say and no text can hold
        found = Sent(unpacked(nonce), unpacked(signature), payload)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        raise Unreadable from None
    if len(found.nonce) != NONCE or not isinstance(payload, str):
        raise Unreadable
    return found


def unpacked(text: str) -> bytes:
    """The bytes of base64url without padding. Raises Unreadable."""
    try:
        return base64url.unpacked(text)
    except (ValueError, TypeError):
        raise Unreadable from None
