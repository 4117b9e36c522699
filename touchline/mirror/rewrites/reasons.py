"""Why a unit is worth another question, in one sentence."""

from __future__ import annotations

from touchline.mirror.reading.telling import Told
from touchline.mirror.rewrites.rules import Phrase, Reason, rules
from touchline.mirror.rewrites.tokens import Token


def reason(units: list[Token], label: str) -> Told:
    """The sentence in English, with its key for who translates it."""
    read = _plain(units)
    told = next((one.why for one in rules().reasons.get(label, ()) if _fits(one, read)), label)
    return Told(f"rewrites.why.{told}")


def _plain(units: list[Token]) -> Phrase:
    """The words without what only opens a sentence."""
    words = [unit for unit in units if unit.is_word]
    while len(words) > 1 and words[0].among("openers"):
        words = words[1:]
    return tuple(unit.read for unit in words)


def _fits(one: Reason, read: Phrase) -> bool:
    starts = any(read[: len(phrase)] == phrase for phrase in one.start)
    return starts or any(read[-len(phrase) :] == phrase for phrase in one.end)
