"""What a browser hands over to be kept: parcels that nobody here opens."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

SUITES: Final = ("clear",)
"""How a parcel comes. `clear`: not closed, so whoever can read the database can read it, until its
owner next unlocks the room and their browser seals it."""
OWN_MOST: Final = 900_000
WORDS_MOST: Final = 900_000
FIGURES_MOST: Final = 20_000
"""Characters: of one's own parcel, of all others' together, of the figures."""
VOICES_MOST: Final = 12
OLDEST: Final = timedelta(days=731)
KEY: Final = re.compile(r"[0-9A-Za-z_-]{8,20}")


class NotKept(ValueError):
    """What was sent cannot be kept; `reason` is one of REASONS."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


REASONS: Final = ("shape", "agreed", "day", "size", "voices", "person", "sealed")


@dataclass(frozen=True)
class Voice:
    """Someone else of the conversation: the key of a person here, or empty, and their parcel."""

    person_key: str
    words: str


@dataclass(frozen=True)
class Kept:
    """A reading as it is handed over. `held_on` is the day of the conversation."""

    key: str
    held_on: date
    suite: str
    figures: str
    own: str
    voices: tuple[Voice, ...]


def kept_from(said: object, *, today: date) -> Kept:
    """Read what was sent as JSON. Raises NotKept, with the reason, where it does not fit."""
    if not isinstance(said, Mapping):
        raise NotKept("shape")
    if said.get("agreed") is not True:
        raise NotKept("agreed")
    kept = Kept(
        key=_text(said, "key"), held_on=_day(_text(said, "held_on"), today=today),
        suite=_text(said, "suite"), figures=_text(said, "figures"), own=_text(said, "own"),
        voices=_voices(said.get("voices")),
    )  # fmt: skip
    if not KEY.fullmatch(kept.key) or kept.suite not in SUITES or not kept.own:
        raise NotKept("shape")
    if not fits(figures=kept.figures, own=kept.own, words=[each.words for each in kept.voices]):
        raise NotKept("size")
    return kept


def fits(*, figures: str, own: str, words: list[str]) -> bool:
    """Whether the parcels are within what is kept of one conversation."""
    others = sum(map(len, words))
    return len(figures) <= FIGURES_MOST and len(own) <= OWN_MOST and others <= WORDS_MOST


def _text(said: Mapping[str, Any], name: str) -> str:
    found = said.get(name)
    if not isinstance(found, str) or "\0" in found:
        raise NotKept("shape")
    return found


def _day(text: str, *, today: date) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise NotKept("day") from None
    if not today - OLDEST <= day <= today:
        raise NotKept("day")
    return day


def _voices(said: object) -> tuple[Voice, ...]:
    if not isinstance(said, list) or len(said) > VOICES_MOST:
        raise NotKept("voices")
    if not all(isinstance(each, Mapping) for each in said):
        raise NotKept("voices")
    return tuple(Voice(_text(each, "person"), _text(each, "words")) for each in said)
