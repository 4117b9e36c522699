"""Exports in JSON: Fireflies (download and API), Fathom's API, Gong's with or without parties."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from touchline.mirror.reading.decoding import MOST_LINES
from touchline.mirror.reading.plain import Read
from touchline.mirror.reading.spacing import tidy, tidy_name
from touchline.mirror.reading.telling import Told
from touchline.mirror.reading.times import told
from touchline.mirror.reading.transcript import Piece, Unreadable

DEEPEST: Final = 40
_SAID: Final = ("sentence", "text", "raw_text")
_WHO: Final = ("speaker_name", "speakerName", "speaker", "name")
_BEGUN: Final = ("start_time", "startTime", "start", "timestamp", "time")
_ENDED: Final = ("end_time", "endTime", "end")


def read(text: str) -> Read:
    """The pieces of an export. Raises Unreadable for broken JSON and for what nobody here knows."""
    if _depth(text) > DEEPEST:
        raise Unreadable(Told("reading.unknown_json"))
    try:
        value = json.loads(text, parse_int=float, parse_constant=_refused)
    except ValueError as trouble:
        raise Unreadable(Told("reading.broken_json")) from trouble
    if monologues := _monologues(value):
        return Read("gong", list(_spoken(monologues, _parties(value))))
    rows = _rows(value)
    if not rows:
        raise Unreadable(Told("reading.unknown_json"))
    if len(rows) > MOST_LINES:
        raise Unreadable(Told("reading.too_long", lines=len(rows), most=MOST_LINES))
    fathom = any(isinstance(row.get("speaker"), dict) for row in rows)
    return Read("fathom" if fathom else "fireflies", list(_sentences(rows)))


def _refused(constant: str) -> object:
    raise ValueError(constant)


def _depth(text: str) -> int:
    """How deep lists and objects lie in each other, at most; brackets in strings count as well."""
    deepest = depth = 0
    for bracket in re.findall(r"[\[\]{}]", text):
        if bracket in "[{":
            depth += 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
    return deepest


def _objects(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _monologues(value: object) -> list[dict[str, Any]]:
    """What Gong calls so: a speaker's id and their sentences. Of several calls, the first one's."""
    calls = _objects(value.get("callTranscripts")) if isinstance(value, dict) else []
    inside = calls[0].get("transcript") if calls else value
    if isinstance(inside, dict):
        inside = inside.get("transcript")
    return [each for each in _objects(inside) if isinstance(each.get("sentences"), list)]


def _parties(value: object) -> dict[object, str]:
    """Names by Gong's speaker ids, where the parties of the call stand beside the transcript."""
    places = [value] if isinstance(value, dict) else []
    places += [call for place in places[:1] for key in ("calls", "callTranscripts")
               for call in _objects(place.get(key))]  # fmt: skip
    found: dict[object, str] = {}
    for place in places:
        for party in _objects(place.get("parties")):
            who, name = party.get("speakerId"), party.get("name")
            if isinstance(who, str | float) and isinstance(name, str) and tidy_name(name):
                found[who] = tidy_name(name)
    return found


def _spoken(monologues: list[dict[str, Any]], parties: dict[object, str]) -> Iterator[Piece]:
    numbered: dict[object, str] = {}
    for monologue in monologues:
        who = monologue.get("speakerId")
        name = _numbered(who, numbered, parties)
        for sentence in _objects(monologue["sentences"]):
            text = sentence.get("text")
            if isinstance(text, str) and tidy(text):
                start, end = (_thousandths(sentence.get(key)) for key in ("start", "end"))
                yield Piece(name, tidy(text), start, end)


def _numbered(who: object, numbered: dict[object, str], known: dict[object, str]) -> str:
    """The name of a speaker's id; `Speaker 1` and so on for those without one."""
    if not isinstance(who, str | float):
        return ""
    return known.get(who) or numbered.setdefault(who, f"Speaker {len(numbered) + 1}")


def _thousandths(value: object) -> float | None:
    return told(value / 1000) if isinstance(value, float) else None


def _rows(value: object) -> list[dict[str, Any]]:
    """The sentences, wherever an export keeps them."""
    for key in ("data", "transcript", "sentences", "transcript"):
        if isinstance(value, dict) and isinstance(value.get(key), dict | list):
            value = value[key]
    return [row for row in _objects(value) if any(isinstance(row.get(key), str) for key in _SAID)]


def _sentences(rows: list[dict[str, Any]]) -> Iterator[Piece]:
    numbered: dict[object, str] = {}
    for row in rows:
        text = next((row[key] for key in _SAID if isinstance(row.get(key), str)), "")
        name = _name(row) or _numbered(row.get("speaker_id"), numbered, {})
        start, end = (_first_time(row, keys) for keys in (_BEGUN, _ENDED))
        if tidy(text):
            yield Piece(name, tidy(text), start, end)


def _name(row: dict[str, Any]) -> str:
    for key in _WHO:
        who = row.get(key)
        if isinstance(who, dict):
            who = who.get("display_name", who.get("name"))
        if isinstance(who, str) and tidy_name(who):
            return tidy_name(who)
    return ""


def _first_time(row: dict[str, Any], keys: tuple[str, ...]) -> float | None:
    return next((told(row[key]) for key in keys if row.get(key) is not None), None)
