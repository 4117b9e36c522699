"""Transcripts as text: Otter, Fireflies, Fathom, Gong, what Teams writes into Word, plain lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from touchline.mirror.reading import names
from touchline.mirror.reading.heads import Head, head
from touchline.mirror.reading.spacing import tidy, trimmed
from touchline.mirror.reading.transcript import Piece

_NOT_SAID: Final = re.compile(
    r"Transcribed by https?://otter\.ai|VIEW RECORDING.*|ACTION ITEM: .*|SCREEN SHARING: .*"
    r"|.{1,80} (?:started|stopped) transcription|[-_=*]{3,}|Transcript:?|TRANSCRIPT:?"
)
_SIGNS: Final = (
    ("otter", re.compile(r"otter\.ai")),
    ("fathom", re.compile(r"fathom\.video|VIEW RECORDING")),
    ("fireflies", re.compile(r"[Ff]ireflies\.ai")),
    ("gong", re.compile(r"gong\.io|[Gg]ong call")),
    ("teams", re.compile(r"(?:started|stopped) transcription")),
)
_BULLET: Final = re.compile("(?:[-*•–—][ \t]+|[0-9]{1,3}[.)][ \t]+|[>#]+[ \t]*)")


@dataclass
class Read:
    """What the lines of a text say: its format, its pieces, and how many lines were left out."""

    format: str
    pieces: list[Piece]
    left_out: int = 0


def read(lines: list[str]) -> Read:
    """A conversation, if names or times stand in it; else a note, each line of it a question."""
    said = [trimmed(line) for line in lines]
    kept = [line for line in said if line and not _NOT_SAID.fullmatch(line)]
    heads = [head(line, after) for line, after in zip(kept, [*kept, ""][1:], strict=True)]
    _join_pairs(kept, heads)
    heads = _only_speakers(heads)
    if not any(heads):
        return Read("note", [Piece("", tidy(_without_bullet(line))) for line in kept])
    first = next(at for at, each in enumerate(heads) if each)
    return Read(_format(said, heads), list(_pieces(kept, heads, first)), left_out=first)


def _join_pairs(kept: list[str], heads: list[Head | None]) -> None:
    """A name on one line and its time on the next are one head, on the first of the two."""
    for at in range(len(kept) - 1):
        after = heads[at + 1]
        if after and after.form == "time" and not after.text and heads[at] is None:
            name = names.bare(kept[at])
            if names.proper(name):
                heads[at] = Head("above", name, "", after.start)
                heads[at + 1] = Head("paired", "", "")


def _only_speakers(heads: list[Head | None]) -> list[Head | None]:
    """The heads without the names that are none: a colon alone makes nobody a speaker."""
    timed = {names.key(each.name) for each in heads if each and each.form not in ("colon", "time")}
    colons = [each.name for each in heads if each and each.form == "colon"]
    known = names.speakers(colons, len(heads))
    if timed - {""}:
        known = frozenset(timed)
    named = sum(names.key(name) in known for name in colons)
    if not timed and named * 4 < len(heads):
        known = frozenset()
    return [
        each if each and (each.form != "colon" or names.key(each.name) in known) else None
        for each in heads
    ]


def _pieces(kept: list[str], heads: list[Head | None], first: int) -> Iterator[Piece]:
    name, start, said = "", None, [""]
    for line, begun in zip(kept[first:], heads[first:], strict=True):
        if begun is None:
            said.append(line)
        elif begun.form != "paired":
            if tidy(" ".join(said)):
                yield Piece(name, tidy(" ".join(said)), start)
            name, start, said = begun.name, begun.start, [begun.text]
    if tidy(" ".join(said)):
        yield Piece(name, tidy(" ".join(said)), start)


def _format(said: list[str], heads: list[Head | None]) -> str:
    """Whose export it is, by what only this one writes; else plain."""
    aside = [line for line in said[:40] + said[-5:] if len(line) < 300]
    for name, sign in _SIGNS:
        if any(sign.search(line) for line in aside):
            return name
    signs = [each.sign for each in heads if each and each.form == "between"]
    if signs and all(each == "|" for each in signs):
        return "gong"
    return "plain"


def _without_bullet(line: str) -> str:
    """A line of a list without its bullet or number."""
    found = _BULLET.match(line)
    return line[found.end() :] if found else line
