"""Labelled conversations: one unit a line, read and checked against the labels that there are.

Format and labels: the README beside this file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.said import Said

HERE: Final = Path(__file__).parent
KINDS: Final = frozenset({
    "one_to_one", "pipeline_review", "debrief", "forecast_call", "onboarding", "deal_strategy",
})  # fmt: skip


class NotALabel(ValueError):
    """A unit carries something that the labelling guide does not know."""


@dataclass(frozen=True)
class Unit:
    """A sentence, or a clause, of one speaker. `focus` is None for `other` and for sellers."""

    unit: int
    turn: int
    speaker: str
    name: str
    text: str
    label: str
    focus: str | None


def conversation(file: Path) -> tuple[Unit, ...]:
    """The units of a file, in their order. Raises NotALabel, with the line, if one is wrong."""
    return tuple(_units(file))


def said(units: Sequence[Unit]) -> list[Said]:
    """The same units without their labels, as the mirror reads them."""
    return [Said(each.unit, each.turn, each.speaker, each.name, each.text) for each in units]


def _units(file: Path) -> Iterator[Unit]:
    speaker, turn = "", 0
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        read = json.loads(line)
        here, kind = read.pop("id"), read.pop("kind")
        unit = Unit(**read)
        turn += unit.speaker != speaker
        speaker = unit.speaker
        right = (here, unit.unit, unit.turn) == (file.stem, number, turn) and kind in KINDS
        if not right or not _known(unit):
            raise NotALabel(f"{file.name}, line {number}: {line}")
        yield unit


def _known(unit: Unit) -> bool:
    if unit.speaker == "seller":
        return unit.label in SELLER and unit.focus is None
    if unit.label == "other":
        return unit.focus is None
    return unit.speaker == "leader" and unit.label in LEADER and unit.focus in FOCUS


def second_labels(file: Path) -> tuple[tuple[str, str | None], ...]:
    """What another labeller said of the same units: label and focus, a line each."""
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    return tuple((row[1], row[2] if len(row) > 2 and row[2] else None) for row in rows)
