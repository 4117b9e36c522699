"""What rewrites are made from: one file for Python and the browser (`web/rewrites.json`).

Lists of words are written as lines of words.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Final, NamedTuple

from touchline.mirror.characters import WEB

FILE: Final = WEB / "rewrites.json"
LISTS: Final = ("past", "openers", "stops", "helpers", "fillers")

Phrase = tuple[str, ...]


class Reason(NamedTuple):
    """Why a unit leads, told by how it begins or ends."""

    why: str
    start: tuple[Phrase, ...]
    end: tuple[Phrase, ...]


class Rules(NamedTuple):
    """`beginnings[form][focus]`: beginnings of open questions; `words`: each of LISTS."""

    beginnings: dict[str, dict[str, list[str]]]
    words: dict[str, frozenset[str]]
    reasons: dict[str, tuple[Reason, ...]]


@cache
def rules() -> Rules:
    read = json.loads(FILE.read_text(encoding="utf-8"))
    return Rules(
        beginnings=read["beginnings"],
        words={name: frozenset(_words(read[name])) for name in LISTS},
        reasons={label: tuple(map(_reason, each)) for label, each in read["reasons"].items()},
    )


def _words(lines: list[str]) -> list[str]:
    return [word for line in lines for word in line.split()]


def _reason(read: dict[str, list[str]]) -> Reason:
    return Reason(str(read["why"]), _phrases(read, "start"), _phrases(read, "end"))


def _phrases(read: dict[str, list[str]], place: str) -> tuple[Phrase, ...]:
    return tuple(tuple(each.split()) for each in read.get(place, ()))
