"""Markup in cues: voices, tags and entities of WebVTT and SRT. What comes out is plain text."""

from __future__ import annotations

import re
from typing import Final

from touchline.mirror.reading.spacing import trimmed

# No tag reaches over another `<`, and none is longer than this: reading stays linear in time.
_TAG: Final = re.compile(r"</?(?:[a-zA-Z][^<>]{0,300}|[0-9:.]{1,20})?>")
_VOICE: Final = re.compile(r"<v(?:\.[^ \t\n<>]{0,100})?[ \t\n]+(<?[^<>]{0,120})>")
_ENTITY: Final = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,4});")
_NAMED: Final = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " ",
    "lrm": "\u200e", "rlm": "\u200f",
}  # fmt: skip


def unescaped(text: str) -> str:
    """`Q&amp;A` → `Q&A`; once, so that `&amp;lt;` is `&lt;`. Unknown entities stay as they are."""
    return _ENTITY.sub(_meant, text)


def _meant(found: re.Match[str]) -> str:
    name = found[1]
    if name[0] != "#":
        return _NAMED.get(name, found[0])
    point = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    if point == 0 or 0xD800 <= point <= 0xDFFF or point > 0x10FFFF:
        return "\ufffd"
    return chr(point)


def plain(text: str) -> str:
    """A text without its tags, its entities resolved."""
    return unescaped(_TAG.sub("", text))


def voices(text: str) -> list[tuple[str, str]]:
    """`<v Dana>Hi.</v> Yes.` → [("Dana", "Hi. Yes.")]: who speaks, and what, still by lines.

    What stands before the first voice has the name "".
    """
    found: list[tuple[str, str]] = []
    name, begun = "", 0
    for voice in _VOICE.finditer(text):
        found.append((name, plain(text[begun : voice.start()])))
        name, begun = unescaped(voice[1]), voice.end()
    found.append((name, plain(text[begun:])))
    return [each for each in found if trimmed(each[1])]
