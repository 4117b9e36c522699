"""The scales that come with Touchline, read from their files, and what is asked beside them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from touchline.pulse.rules.scale import Item, NotAScale, Scale, Talk, Words, in_language
from touchline.pulse.rules.scale_check import check

__all__ = [
    "SHIPPED", "Answer", "Choice", "Item", "NotAScale", "Scale", "Talk", "Words", "check",
    "coach_item", "feedback", "helped_item", "in_language", "scale", "scales",
]  # fmt: skip

FOLDER: Final = Path(__file__).parent.parent / "scales"
SHIPPED: Final = (
    "psychological-safety",
    "trust-in-the-manager",
    "coaching-received",
    "engagement",
    "strategy-understood-and-believed",
    "skill-confidence",
    "growth-and-empowerment",
    "what-i-need",
    "energy-and-load",
    "intent-to-stay",
)
"""In the order in which people choose from them."""


@dataclass(frozen=True)
class Answer:
    """One way to answer; `key` is what a ballot holds."""

    key: str
    text: str


@dataclass(frozen=True)
class Choice:
    """A question beside a scale, of which one answer is chosen; `meaning` says what is meant."""

    key: str
    question: str
    meaning: str
    answers: tuple[Answer, ...]


@cache
def scales() -> tuple[Scale, ...]:
    """All ten; read once."""
    return tuple(check(_read(key)) for key in SHIPPED)


def scale(key: str) -> Scale:
    """The one with this key. Raises KeyError where none of ours has it."""
    return {one.key: one for one in scales()}[key]


def coach_item(language: str = "en") -> Choice:
    """Who coaches me: outside my reporting line, my manager, both, nobody."""
    return _choice("who-coaches-me", language)


def helped_item(language: str = "en") -> Choice:
    """Whether what was done after the last round helped: yes, partly, no."""
    return _choice("did-it-help", language)


def feedback(language: str = "en") -> tuple[str, ...]:
    """Three sentences that invite people of a small team to write with their name."""
    return tuple(_in(_read("feedback"), language)["sentences"])


def _choice(key: str, language: str) -> Choice:
    said = _in(_read(key), language)
    answers = tuple(Answer(**each) for each in said["answers"])
    return Choice(key, said["question"], said["meaning"], answers)


def _in(told: Mapping[str, Any], language: str) -> Mapping[str, Any]:
    """The part of a file in a language (`de`, `de-at`), or in English where there is none."""
    known = told["translations"]
    code = language.lower()
    found: Mapping[str, Any] = known.get(code) or known.get(code.split("-")[0]) or told
    return found


@cache
def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
