"""Cues of WebVTT and SRT, and of the older Teams documents: times, who speaks, what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from touchline.mirror.reading import names
from touchline.mirror.reading.markup import voices
from touchline.mirror.reading.spacing import SPACES, tidy, tidy_name, trimmed
from touchline.mirror.reading.times import TIME, seconds
from touchline.mirror.reading.transcript import Piece

ARROW: Final = "-->"
_TIMING: Final = re.compile(rf"[ \t]*({TIME})[ \t]*-->[ \t]*({TIME})(?:[ \t].*)?")
_ASIDE: Final = ("WEBVTT", "NOTE", "STYLE", "REGION", "X-TIMESTAMP-MAP")


@dataclass
class Cue:
    """What stands below one line of times; `broken` if they cannot be read."""

    start: float | None
    end: float | None
    broken: bool
    text: list[str] = field(default_factory=list)


@dataclass
class Cues:
    """All cues of a file, and how many lines belong to none."""

    found: list[Cue]
    left_out: int


def cues(lines: list[str]) -> Cues:
    """The cues in the lines of a file. A cue ends at an empty line, or where the next begins."""
    read = Cues([], 0)
    open_, aside, waiting = None, False, 0
    for line in lines:
        if ARROW in line:
            if open_ and open_.text and _is_number(open_.text[-1]):
                open_.text.pop()  # the number of this cue, without an empty line before it
            read.left_out += max(0, waiting - 1)
            open_, aside, waiting = _begun(line), False, 0
            read.found.append(open_)
        elif not trimmed(line):
            open_, aside = None, False
        elif open_:
            open_.text.append(line)
        elif aside or trimmed(line).startswith(_ASIDE):
            aside = True
        else:
            waiting += 1  # the last of these is the name of the next cue
    read.left_out += waiting
    return read


def _begun(line: str) -> Cue:
    timing = _TIMING.fullmatch(line)
    start, end = (seconds(timing[1]), seconds(timing[2])) if timing else (None, None)
    if start is None or end is None or end < start:
        return Cue(None, None, broken=True)
    return Cue(start, end, broken=False)


def _is_number(line: str) -> bool:
    return bool(re.fullmatch(r"[0-9]{1,7}", trimmed(line)))


def has_times(lines: list[str]) -> bool:
    """Whether one of the first lines is a line of times."""
    return any(_TIMING.fullmatch(line) for line in lines[:200] if ARROW in line)


def pieces(found: list[Cue]) -> Iterator[Piece]:
    """Who says what in each cue: by voices, else by names before a colon."""
    spoken = [voices("\n".join(cue.text)) for cue in found]
    loose = [line for parts in spoken for name, text in parts if not name for line in _lines(text)]
    split = [named.name for line in loose if (named := names.split(line))]
    known = names.speakers(split, len(loose))
    for cue, parts in zip(found, spoken, strict=True):
        for name, text in parts:
            if name:
                yield Piece(tidy_name(name), _once(name, text), cue.start, cue.end)
            else:
                yield from _by_name(_lines(text), known, cue)


def _by_name(lines: list[str], known: frozenset[str], cue: Cue) -> Iterator[Piece]:
    name, said = "", ""
    for line in lines:
        named = names.split(line)
        if named and names.key(named.name) in known:
            if tidy(said):
                yield Piece(name, tidy(said), cue.start, cue.end)
            name, said = named.name, named.text
        else:
            said = f"{said} {line}"
    if tidy(said):
        yield Piece(name, tidy(said), cue.start, cue.end)


def _once(name: str, text: str) -> str:
    """What is said, without the speaker's name before it, where a file says it twice."""
    named = names.split(trimmed(text))
    again = named is not None and names.key(named.name) == names.key(name)
    return tidy(named.text if named is not None and again else text)


def _lines(text: str) -> list[str]:
    return [trimmed(line) for line in text.split("\n") if trimmed(line)]


def first_line_names(found: list[Cue]) -> Iterator[Piece]:
    """Cues of the older Teams documents: the first line says who speaks."""
    for cue in found:
        said = [line.strip(SPACES) for line in cue.text]
        if len(said) == 1:
            yield Piece("", tidy(said[0]), cue.start, cue.end)
        elif said:
            yield Piece(tidy_name(said[0]), tidy(" ".join(said[1:])), cue.start, cue.end)
