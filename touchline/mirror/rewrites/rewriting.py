"""Rewrites of a conversation, by rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from touchline.mirror.labels import REWRITTEN
from touchline.mirror.reading.telling import Told
from touchline.mirror.rewrites.candidates import LONGEST, about, quoting
from touchline.mirror.rewrites.checking import Check, Label
from touchline.mirror.rewrites.names import talking
from touchline.mirror.rewrites.quoting import BACK
from touchline.mirror.rewrites.reasons import reason
from touchline.mirror.rewrites.rules import rules
from touchline.mirror.rewrites.tokens import tokens
from touchline.mirror.said import LED, Labelled

FEWEST: Final = 2


@dataclass(frozen=True)
class Rewrite:
    """Questions to ask `instead` of a unit, and `why` in one sentence.

    By rules `why` is a Told: English, with its key for who translates it.
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


def rewrites(labelled: Sequence[Labelled], *, label: Label) -> tuple[Rewrite, ...]:
    """One for each leading question, advice or confrontation of which a question can be made.

    `label` labels units in their context, as `touchline.mirror.labelling.label` does. A unit for
    which no candidate is an open question is left out.
    """
    return tuple(_rewritten(labelled, label))


def _rewritten(labelled: Sequence[Labelled], label: Label) -> Iterator[Rewrite]:
    present = talking(frozenset(each.said.name for each in labelled))
    for at, unit in enumerate(labelled):
        if unit.label in REWRITTEN and unit.said.speaker == LED:
            found = rewrite(unit, labelled[max(0, at - BACK) : at], label=label, present=present)
            if found:
                yield found


def rewrite(
    unit: Labelled,
    before: Sequence[Labelled],
    *,
    label: Label,
    present: frozenset[str] = frozenset(),
) -> Rewrite | None:
    """That of one unit by rules; None where no candidate is an open question.

    `before` are the units before it, `present` the words in the names of who is talking.
    """
    check = Check(before, unit, label)
    instead = check.open(about(unit, present))
    if len(instead) < FEWEST:
        instead += check.open(quoting(unit, before), most=FEWEST - len(instead))
    instead = instead or check.open(rules().unquoted, most=FEWEST)
    why = reason(tokens(unit.said.text[:LONGEST]), unit.label)
    return Rewrite(unit.said.unit, unit.said.text, tuple(instead), why) if instead else None
