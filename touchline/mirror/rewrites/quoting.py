"""The seller's last words, cut to what one can say back in a breath."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchline.mirror.rewrites.rules import rules
from touchline.mirror.rewrites.tokens import Token, tokens
from touchline.mirror.said import SOLD, Labelled

FEWEST, MOST = 4, 14
PARTING = (",", ";", ":", ".", "–", "—", "]", ")")
ASIDE = ("[", "]", "(", ")")  # [laughs]
BACK = 8  # units in which words are looked for
LONGEST = 600  # characters of a unit, from its end


@dataclass(frozen=True)
class Quote:
    """What the seller said, and how it was labelled."""

    text: str
    label: str


def last_words(before: Sequence[Labelled], most: int = 2) -> list[Quote]:
    """What the seller said in the last turn that says something, the latest first.

    Assent is only quoted where there is nothing else; none where nothing is worth saying back.
    """
    told = [each for each in before[-BACK:] if each.said.speaker == SOLD]
    quotes = [(Quote(_cut(each.said.text), each.label), each.said.turn) for each in reversed(told)]
    worth = [each for each in quotes if each[0].text and each[0].label in rules().quotes]
    worth.sort(key=lambda each: each[0].label == "compliance")
    return [quote for quote, turn in worth if turn == worth[0][1]][:most]


def _cut(whole: str) -> str:
    text = whole[-LONGEST:]
    units = tokens(text)
    if not units or units[-1].read == "?":
        return ""
    if chosen := _fitting(units, "breaks") or _fitting(units, "pauses"):
        return text[chosen[0].at : chosen[-1].end]
    span = _trimmed(units)
    return _tail(text, span) if _says_something(span) else ""


def _fitting(units: list[Token], breaks: str) -> list[Token]:
    """The longest end of it that begins with a clause and is short enough; empty if none is."""
    starts = [0, *(at + 1 for at, unit in enumerate(units) if _parts(units, at, unit, breaks))]
    spans = (_trimmed(units[start:]) for start in starts)
    return next((span for span in spans if len(span) <= MOST and _says_something(span)), [])


def _says_something(span: list[Token]) -> bool:
    """Enough words, and one of them a verb."""
    acts = any(unit.among("helpers") or unit.among("verbs") for unit in span)
    aside = any(unit.read in ASIDE for unit in span)
    return acts and not aside and sum(unit.is_word for unit in span) >= FEWEST


def _tail(text: str, span: list[Token]) -> str:
    said = [unit for unit in span if unit.is_word][-MOST:]
    return "… " + text[said[0].at : said[-1].end]


def _parts(units: list[Token], at: int, unit: Token, breaks: str) -> bool:
    """Whether a clause may begin behind this token."""
    return unit.read in PARTING or (at + 1 < len(units) and unit.among(breaks))


def _trimmed(units: list[Token]) -> list[Token]:
    """Without fillers at its front and marks at its end."""
    while units and (not units[0].is_word or units[0].among("fillers")):
        units = units[1:]
    while units and not units[-1].is_word:
        units = units[:-1]
    return units
