"""How one line is chained to the next: pure, so that anyone can check a log by hand."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

GENESIS = "0" * 64


@dataclass(frozen=True)
class Entry:
    """What a line says. Keys only: never a name, an address or a person's words."""

    number: int
    at: datetime
    actor: str
    act: str
    kind: str
    key: str


@dataclass(frozen=True)
class Break:
    """The first place where a log does not hold together, and why."""

    number: int
    reason: str


def hash_of(entry: Entry, *, previous: str) -> str:
    """SHA-256 (64 hex digits) over the line before and this one, as sorted JSON in UTC."""
    said = {
        "previous": previous,
        "number": entry.number,
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "actor": entry.actor,
        "act": entry.act,
        "kind": entry.kind,
        "key": entry.key,
    }
    text = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def first_break(lines: Iterable[tuple[Entry, str]]) -> Break | None:
    """The first break of a log given as (entry, stored hash) in order, or None if it is whole."""
    previous, expected = GENESIS, 1
    for entry, stored in lines:
        if entry.number != expected:
            return Break(expected, f"line {expected} is missing; {entry.number} follows instead")
        if hash_of(entry, previous=previous) != stored:
            return Break(entry.number, "this line, or the one before it, was changed")
        previous, expected = stored, expected + 1
    return None
