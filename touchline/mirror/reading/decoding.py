"""Bytes as text: byte-order marks, UTF-8, UTF-16, else Windows-1252. What is no text is refused."""

from __future__ import annotations

import re
from typing import Final

from touchline.mirror.reading.spacing import trimmed
from touchline.mirror.reading.telling import Told
from touchline.mirror.reading.transcript import Unreadable

LARGEST: Final = 10 * 1024 * 1024
"""Bytes of a file, and of the text in a document. An hour of talk has some 100 KB."""
MOST_LINES: Final = 200_000
LOOKED_AT: Final = 4096
RECORDINGS: Final = (
    (0, b"ID3"), (0, b"RIFF"), (0, b"OggS"), (0, b"fLaC"), (4, b"ftyp"), (0, b"\x1aE\xdf\xa3"),
    (0, b"\xff\xfb"), (0, b"\xff\xf3"),
)  # fmt: skip
DOCUMENTS: Final = ((0, b"%PDF"), (0, b"\xd0\xcf\x11\xe0"), (0, b"{\\rtf"))
# What Windows-1252 has at 0x80 to 0x9f; where it has nothing, the control character stays.
_WINDOWS: Final = (
    "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
    "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178"
)
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f]")


def text_of(data: bytes) -> str:
    """The text of a file. Raises Unreadable for nothing, too much, a recording, what is no text."""
    if len(data) > LARGEST:
        raise Unreadable(too_large(len(data)))
    if any(data[at : at + len(mark)] == mark for at, mark in RECORDINGS):
        raise Unreadable(Told("reading.recording"))
    if any(data[at : at + len(mark)] == mark for at, mark in DOCUMENTS):
        raise Unreadable(Told("reading.document"))
    text = _decoded(data)
    if not trimmed(text):
        raise Unreadable(Told("reading.empty"))
    if len(_CONTROL.findall(text)) * 100 > len(text):
        raise Unreadable(Told("reading.binary"))
    return text


def too_large(size: int) -> Told:
    """What is said of a file of so many bytes."""
    return Told("reading.too_large", size=-(-size // 1024**2), most=LARGEST // 1024**2)


def _decoded(data: bytes) -> str:
    try:
        if data[:3] == b"\xef\xbb\xbf":
            return data[3:].decode("utf-8")
        if data[:2] == b"\xff\xfe":
            return data[2:].decode("utf-16-le")
        if data[:2] == b"\xfe\xff":
            return data[2:].decode("utf-16-be")
        if guess := _wide(data[:LOOKED_AT]):
            return data.decode(guess)
    except UnicodeDecodeError as broken:
        raise Unreadable(Told("reading.binary")) from broken
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
        return text.translate({0x80 + at: each for at, each in enumerate(_WINDOWS)})


def _wide(head: bytes) -> str:
    """UTF-16 without a mark: where every second byte is mostly nothing, and no other is."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd * 10 > len(head) * 3 and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even * 10 > len(head) * 3 and odd == 0 else ""
