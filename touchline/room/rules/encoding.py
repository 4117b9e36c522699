"""Bytes as text, and values as the one text that everybody signs."""

import json
import re
from typing import Any, Final

from touchline.kit import base64url
from touchline.room.rules.refusals import Unreadable

_NAME: Final = re.compile(r"[\w-]{1,64}", re.ASCII)
"""Names that every language sorts alike."""
_SAFE: Final = 2**53 - 1
_FIRST_LINE: Final = b"age-encryption.org/v1\n"

packed: Final = base64url.packed


def unpacked(text: str) -> bytes:
    """The bytes of base64url without padding. Raises Unreadable."""
    try:
        return base64url.unpacked(text)
    except ValueError:
        raise Unreadable from None


def age_file(text: str) -> bytes:
    """An age file in base64url. Raises Unreadable for what is not sealed."""
    content = unpacked(text)
    if not content.startswith(_FIRST_LINE):
        raise Unreadable
    return content


def canonical(value: Any) -> str:
    """JSON with sorted keys and no spaces, every sign as it is."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical_object(text: str) -> dict[str, Any]:
    """What a text says, if it is the canonical text of an object. Raises Unreadable."""
    try:
        value = json.loads(text)
        same = isinstance(value, dict) and _has_one_form(value) and canonical(value) == text
        text.encode()  # half a sign, which JSON can say and no text can hold
    except (ValueError, RecursionError):
        raise Unreadable from None
    if not same:
        raise Unreadable
    return dict(value)


def _has_one_form(value: Any) -> bool:
    """Whether it is of texts, whole numbers, lists and objects: what browsers write as we do."""
    if isinstance(value, dict):
        return all(_NAME.fullmatch(name) and _has_one_form(one) for name, one in value.items())
    if isinstance(value, list):
        return all(map(_has_one_form, value))
    return isinstance(value, str) or (type(value) is int and abs(value) <= _SAFE)
