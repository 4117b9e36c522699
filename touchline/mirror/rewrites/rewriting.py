"""Rewrites of a conversation, by rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from touchline.mirror.labels import REWRITTEN
from touchline.mirror.reading.telling import Told
from touchline.mirror.rewrites.beginnings import beginnings, form
from touchline.mirror.rewrites.reasons import reason
from touchline.mirror.rewrites.tokens import tokens
from touchline.mirror.said import LED, Labelled

LONGEST: Final = 600  # characters of a unit that are looked through


@dataclass(frozen=True)
class Rewrite:
    """What to ask `instead` of a unit, and `why` in one sentence.

    By rules `instead` are beginnings that end in …, and `why` is a Told: English, with its key for
    who translates it. By a language model they are whole questions.
    """

    unit: int
    text: str
    instead: tuple[str, ...]
    why: str

    def as_json(self) -> dict[str, object]:
        return {
            "unit": self.unit,
            "text": self.text,
            "instead": list(self.instead),
            "why": self.why,
            "why_key": self.why.key if isinstance(self.why, Told) else "",
        }


def rewrites(labelled: Sequence[Labelled]) -> tuple[Rewrite, ...]:
    """One for each leading question, advice or confrontation of a leader's."""
    return tuple(_rewritten(labelled))


def _rewritten(labelled: Sequence[Labelled]) -> Iterator[Rewrite]:
    for unit in labelled:
        if unit.label in REWRITTEN and unit.said.speaker == LED:
            yield _rewrite(unit)


def _rewrite(unit: Labelled) -> Rewrite:
    read, label = tokens(unit.said.text[:LONGEST]), unit.label
    why = reason(read, label)
    instead = beginnings(form(read, label, why), unit.focus, unit.said.unit)
    return Rewrite(unit.said.unit, unit.said.text, instead, Told(f"rewrites.why.{why}"))
