"""Text as it is kept: one space between words, no control characters, no hidden marks in names."""

from __future__ import annotations

import re
from typing import Final

from touchline.mirror.characters import SPACE, kind

SPACES: Final = "".join(chr(point) for point in range(0x3001) if kind(chr(point)) == SPACE)
_CONTROLS: Final = "\x00-\x1f\x7f-\x9f"
_INVISIBLE: Final = "\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_RUN: Final = re.compile(f"[{re.escape(SPACES)}{_CONTROLS}]+")
_HIDDEN: Final = re.compile(f"[{_INVISIBLE}]+")
_BROKEN: Final = re.compile("[\ud800-\udfff]")
_LINE: Final = re.compile("\r\n|[\n\r\f\u2028\u2029]")
_EDGE: Final = SPACES + "".join(chr(point) for point in range(0x10000) if _HIDDEN.match(chr(point)))
LONGEST_NAME: Final = 120


def tidy(text: str) -> str:
    """One space between words, none around them; half a character becomes U+FFFD."""
    return _RUN.sub(" ", _BROKEN.sub("\ufffd", text)).strip(" ")


def tidy_name(text: str) -> str:
    """A name, without the invisible marks that turn the direction of writing, and not endless."""
    return tidy(_HIDDEN.sub("", text))[:LONGEST_NAME].strip(" ")


def lines(text: str) -> list[str]:
    """The lines of a text, however they end."""
    return _LINE.split(text)


def trimmed(line: str) -> str:
    """A line without the spaces and invisible marks around it."""
    return line.strip(_EDGE)
