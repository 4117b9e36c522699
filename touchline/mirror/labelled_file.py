"""The file format of labelled conversations: one unit a line, as docs/guide/mirror-labels.md says.

The labels in a file are ignored where its conversation is read, and needed where it is scored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.reading.decoding import LARGEST
from touchline.mirror.said import LED, SOLD, Said

ENDING: Final = ".jsonl"
SPACES: Final = " \t\r"


class NotLabelled(ValueError):
    """A line is not in the format; the sentence names the line and what it needs."""


@dataclass(frozen=True)
class Judged:
    """A unit with the label and the focus that somebody gave it."""

    said: Said
    label: str
    focus: str | None


def said_in(data: bytes) -> tuple[Said, ...]:
    """The units of a file, whatever their labels. Raises NotLabelled."""
    found = tuple(_said(line, number) for number, line in _lines(data))
    if not found:
        raise NotLabelled("There is no unit in this file, so there is nothing to read.")
    return found


def judged_in(data: bytes) -> tuple[Judged, ...]:
    """The units of a file with their labels. Raises NotLabelled where one is no label."""
    return tuple(_judged(line, number) for number, line in _lines(data))


def _lines(data: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    if len(data) > LARGEST:
        raise NotLabelled(f"This file is larger than {LARGEST // 1024**2} MB. Split it first.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise NotLabelled("This file is not text in UTF-8. Export it again.") from wrong
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip(SPACES):
            yield number, _object(line, number)


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        read = json.loads(line)
    except (ValueError, RecursionError) as wrong:
        raise NotLabelled(f"Line {number} is no JSON object. Each line holds one unit.") from wrong
    if not isinstance(read, dict):
        raise NotLabelled(f"Line {number} is no JSON object. Each line holds one unit.")
    return read


def _said(line: dict[str, Any], number: int) -> Said:
    speaker, text = line.get("speaker"), line.get("text")
    if speaker not in (LED, SOLD):
        raise NotLabelled(f"Line {number}: “speaker” has to be {LED} or {SOLD}.")
    if not isinstance(text, str):
        raise NotLabelled(f"Line {number}: “text” has to be there, as text.")
    unit, turn = (_count(line, key, number) for key in ("unit", "turn"))
    start, end = (_seconds(line.get(key)) for key in ("start", "end"))
    return Said(unit, turn, str(speaker), str(line.get("name") or ""), text, start, end)


def _count(line: dict[str, Any], key: str, number: int) -> int:
    value = line.get(key)
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise NotLabelled(f"Line {number}: “{key}” has to be a number, counted from 1.")
    return value


def _seconds(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if isfinite(value) else None


def _judged(line: dict[str, Any], number: int) -> Judged:
    said, label, focus = _said(line, number), line.get("label"), line.get("focus")
    if label not in (LEADER if said.speaker == LED else SELLER):
        raise NotLabelled(f"Line {number}: {label!r} is no label of a {said.speaker}.")
    if focus is not None and focus not in FOCUS:
        raise NotLabelled(f"Line {number}: {focus!r} is no focus.")
    return Judged(said, str(label), focus)
