"""Bytes as text of 64 signs that addresses take as they are: base64url without padding."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final

_SIGNS: Final = re.compile(r"[A-Za-z0-9_-]*")


def packed(content: bytes) -> str:
    """Four signs for three bytes; what is left over is not filled up."""
    return urlsafe_b64encode(content).rstrip(b"=").decode("ascii")


def unpacked(text: str) -> bytes:
    """The bytes of such a text. Raises ValueError for every other text: bytes have one name."""
    if not _SIGNS.fullmatch(text):
        raise ValueError("another sign than base64url has")
    content = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if packed(content) != text:
        raise ValueError("bits are left over")
    return content
