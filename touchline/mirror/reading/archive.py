"""One file out of a zip archive, within limits: its own word about sizes is not believed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from touchline.mirror.reading.decoding import LARGEST
from touchline.mirror.reading.telling import Told
from touchline.mirror.reading.transcript import Unreadable

MOST_MEMBERS: Final = 2000
_END, _ENTRY, _FILE = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"
_SEALED: Final = 1
STORED, DEFLATED = 0, 8


class Member(NamedTuple):
    name: bytes
    method: int
    packed: int
    size: int
    at: int
    sealed: bool


def member(data: bytes, name: str) -> bytes | None:
    """The content of this file in the archive; None if there is none of this name.

    Raises Unreadable for what is broken, sealed by a password, or unpacks to too much.
    """
    for each in _members(data):
        if each.name == name.encode():
            return _content(data, each)
    return None


def _members(data: bytes) -> Iterator[Member]:
    end = data.rfind(_END, max(0, len(data) - 65_557))
    if end < 0 or end + 22 > len(data):
        raise _broken()
    count, at = _number(data, end + 10, 2), _number(data, end + 16, 4)
    for _ in range(min(count, MOST_MEMBERS)):
        if data[at : at + 4] != _ENTRY or at + 46 > len(data):
            raise _broken()
        name, extra, note = (_number(data, at + place, 2) for place in (28, 30, 32))
        yield Member(
            name=data[at + 46 : at + 46 + name],
            method=_number(data, at + 10, 2),
            packed=_number(data, at + 20, 4),
            size=_number(data, at + 24, 4),
            at=_number(data, at + 42, 4),
            sealed=bool(_number(data, at + 8, 2) & _SEALED),
        )
        at += 46 + name + extra + note


def _content(data: bytes, found: Member) -> bytes:
    if found.sealed:
        raise Unreadable(Told("reading.sealed"))
    if data[found.at : found.at + 4] != _FILE or found.at + 30 > len(data):
        raise _broken()
    begun = found.at + 30 + _number(data, found.at + 26, 2) + _number(data, found.at + 28, 2)
    packed = data[begun : begun + found.packed]
    if len(packed) != found.packed or found.method not in (STORED, DEFLATED):
        raise _broken()
    content = _inflated(packed) if found.method == DEFLATED else packed
    if len(content) != found.size:
        raise _broken()
    return content


def _inflated(packed: bytes) -> bytes:
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = unpacking.decompress(packed, LARGEST + 1)
    except zlib.error as trouble:
        raise _broken() from trouble
    if len(content) > LARGEST:
        raise Unreadable(Told("reading.bomb", most=LARGEST // 1024**2))
    if not unpacking.eof or unpacking.unused_data:
        raise _broken()
    return content


def _number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "little")


def _broken() -> Unreadable:
    return Unreadable(Told("reading.broken_archive"))
