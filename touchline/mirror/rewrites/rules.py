"""The words and templates that rewrites are built from: one file for Python and the browser.

`web/rewrites.json` holds every rule; lists of words are written as lines of words.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Final, NamedTuple

from touchline.mirror.characters import WEB

FILE: Final = WEB / "rewrites.json"

LISTS: Final = (
    "verbs_too", "bare", "determiners", "anyone", "modifiers", "compared", "joined", "family",
    "placing", "lasting", "vague", "tails", "small", "numerals", "spans", "uncounted", "helpers",
    "unknown_after", "singular", "plural", "links", "stops", "verbs", "gives", "meets", "no_names",
    "titles", "past", "fillers", "breaks", "pauses", "openers",
)  # fmt: skip

Phrase = tuple[str, ...]


class Reason(NamedTuple):
    """Why a unit leads, told by how it begins or ends."""

    why: str
    start: tuple[Phrase, ...]
    end: tuple[Phrase, ...]


class Rules(NamedTuple):
    """`nouns` says what kind of thing a noun is; `kinds` which kinds a focus prefers, in order."""

    nouns: dict[str, str]
    words: dict[str, frozenset[str]]
    capitals: dict[str, str]
    large: frozenset[str]
    kinds: dict[str, list[str]]
    templates: dict[str, dict[str, list[str]]]
    quotes: dict[str, list[str]]
    unquoted: list[str]
    reasons: dict[str, tuple[Reason, ...]]


@cache
def rules() -> Rules:
    read = json.loads(FILE.read_text(encoding="utf-8"))
    nouns: dict[str, str] = {}
    for kind, lines in read["nouns"].items():
        for noun in _words(lines):
            nouns.setdefault(noun, kind)
    return Rules(
        nouns=nouns,
        words={name: frozenset(_words(read[name])) for name in LISTS},
        capitals=read["capitals"],
        large=frozenset(read["large"]),
        kinds=read["kinds"],
        templates=read["templates"],
        quotes=read["quotes"],
        unquoted=read["unquoted"],
        reasons={label: tuple(map(_reason, each)) for label, each in read["reasons"].items()},
    )


def _words(lines: list[str]) -> list[str]:
    return [word for line in lines for word in line.split()]


def _reason(read: dict[str, list[str]]) -> Reason:
    return Reason(str(read["why"]), _phrases(read, "start"), _phrases(read, "end"))


def _phrases(read: dict[str, list[str]], place: str) -> tuple[Phrase, ...]:
    return tuple(tuple(each.split()) for each in read.get(place, ()))
