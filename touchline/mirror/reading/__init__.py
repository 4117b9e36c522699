"""Reads transcripts: WebVTT, SRT, Teams documents, Otter, Fireflies, Fathom, Gong, lines, notes.

`read` takes the bytes of a file, whatever it is, and answers with a Transcript, or raises
Unreadable with a sentence that says what to do. Its twin in the browser is `web/reading/read.js`.
"""

from __future__ import annotations

import re
from typing import Final

from touchline.mirror.reading import cues, document, joining, plain, structured
from touchline.mirror.reading.decoding import LARGEST, MOST_LINES, text_of, too_large
from touchline.mirror.reading.language import looks_english
from touchline.mirror.reading.plain import Read
from touchline.mirror.reading.spacing import lines, trimmed
from touchline.mirror.reading.telling import Told
from touchline.mirror.reading.transcript import Transcript, Turn, Unreadable

__all__ = ["Told", "Transcript", "Turn", "Unreadable", "read"]

_JSON: Final = re.compile(r'[\[{][ \t\r\n]*[\[\]{}"]')


def read(data: bytes, name: str = "") -> Transcript:
    """A conversation out of a file's bytes. What it is, is told by what is in it, not by its name.

    Raises Unreadable for what is empty, too large, no text, or unknown.
    """
    if len(data) > LARGEST:
        raise Unreadable(too_large(len(data)))
    found, warnings = _document(data) if data.startswith(document.MAGIC) else _text(text_of(data))
    turns = joining.apart(found.pieces) if found.format == "note" else joining.turns(found.pieces)
    if not turns:
        raise Unreadable(Told("reading.nothing_said"))
    if found.left_out:
        warnings.append(Told("reading.left_out", lines=found.left_out))
    if found.format != "note" and not any(turn.name for turn in turns):
        warnings.append(Told("reading.no_names"))
    if not looks_english(turn.text for turn in turns):
        warnings.append(Told("reading.not_english"))
    return Transcript(found.format, turns, tuple(warnings))


def _lines(text: str) -> list[str]:
    found = lines(text)
    if len(found) > MOST_LINES:
        raise Unreadable(Told("reading.too_long", lines=len(found), most=MOST_LINES))
    return found


def _document(data: bytes) -> tuple[Read, list[Told]]:
    inside = [line for line in _lines(document.text_in(data)) if trimmed(line)]
    if cues.has_times(inside):
        found = cues.cues(inside)
        return Read("teams", list(cues.first_line_names(found.found))), _about(found)
    read_ = plain.read(inside)
    if read_.format == "plain":
        read_.format = "document"
    return read_, []


def _text(text: str) -> tuple[Read, list[Told]]:
    begun = trimmed(text[:200])
    if _JSON.match(begun):
        return structured.read(trimmed(text)), []
    inside = _lines(text)
    if begun.startswith("WEBVTT") or cues.has_times(inside):
        found = cues.cues(inside)
        format_ = "webvtt" if begun.startswith("WEBVTT") else "srt"
        return Read(format_, list(cues.pieces(found.found)), found.left_out), _about(found)
    return plain.read(inside), []


def _about(found: cues.Cues) -> list[Told]:
    broken = sum(cue.broken for cue in found.found)
    return [Told("reading.broken_times", cues=broken)] if broken else []
