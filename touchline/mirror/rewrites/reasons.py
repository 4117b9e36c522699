"""Why a unit is worth another question, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from touchline.mirror.rewrites.rules import Phrase, Reason, rules
from touchline.mirror.rewrites.tokens import Token


def reason(units: Sequence[Token], label: str) -> str:
    """The last part of the key of its sentence, `rewrites.why.…`."""
    read = _plain(units)
    return next((one.why for one in rules().reasons.get(label, ()) if _fits(one, read)), label)


def _plain(units: Sequence[Token]) -> Phrase:
    """The words without what only opens a sentence."""
    words = [unit for unit in units if unit.is_word]
    while len(words) > 1 and words[0].among("openers"):
        words = words[1:]
    return tuple(unit.read for unit in words)


def _fits(one: Reason, read: Phrase) -> bool:
    starts = any(read[: len(phrase)] == phrase for phrase in one.start)
    return starts or any(read[-len(phrase) :] == phrase for phrase in one.end)
