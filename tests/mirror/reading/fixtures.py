"""Transcripts in many forms, written for these tests; their readings in both languages lie beside
them in `expected.json` (`python -m tests.mirror.reading.fixtures` writes it anew: read it again).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from touchline.mirror.reading import Transcript, Unreadable, read

HERE: Final = Path(__file__).resolve().parents[2] / "parity" / "reading"
EXPECTED: Final = HERE / "expected.json"
FILES: Final = tuple(sorted(path.name for path in HERE.iterdir() if path != EXPECTED))


def content(name: str) -> bytes:
    return (HERE / name).read_bytes()


def reading(name: str) -> Transcript:
    return read(content(name), name)


def said(name: str) -> list[tuple[str, str]]:
    """Who says what in a fixture."""
    return [(turn.name, turn.text) for turn in reading(name).turns]


def answer(data: bytes) -> dict[str, Any]:
    """A reading, or why there is none, as both languages write it down."""
    try:
        found = read(data)
    except Unreadable as refused:
        return {"error": refused.told.key, "values": refused.told.values}
    return {
        "format": found.format,
        "turns": [vars(turn) for turn in found.turns],
        "warnings": [{"key": each.key, "values": each.values} for each in found.warnings],
    }


def expected() -> dict[str, Any]:
    known: dict[str, Any] = json.loads(EXPECTED.read_text(encoding="utf-8"))
    return known


if __name__ == "__main__":
    written = {name: answer(content(name)) for name in FILES}
    text = json.dumps(written, ensure_ascii=False, indent=1)
    EXPECTED.write_text(text + "\n", encoding="utf-8")
