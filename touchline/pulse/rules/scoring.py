"""A ballot and the score in it, exact: the mean of what was answered, in units of 1/840 point."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

UNIT: Final = 840
"""Units in a point: it can be divided by every count of answers from 1 to 8."""
ITEMS_MOST: Final = 8
LOW: Final = 1
HIGH: Final = 5
COACHES: Final = ("outside", "manager", "both", "nobody")
HELPED: Final = ("yes", "partly", "no")
KEYS: Final = frozenset({"v", "answers", "coach", "helped", "words"})


class Spoiled(ValueError):
    """A ballot that nobody can read: it counts as spoiled, and whoever cast it as not having."""


@dataclass(frozen=True)
class Answers:
    """What a ballot says. None: left out; `coach` of COACHES, `helped` of HELPED."""

    answers: tuple[int | None, ...]
    coach: str | None = None
    helped: str | None = None
    words: str = ""


def score(answers: Sequence[int | None], reversed_items: Collection[int] = ()) -> int | None:
    """The mean of the answers that were given, in units; None if there is none.

    `reversed_items` are the places (from 0) of the items where 1 is the best answer.
    """
    given = [
        LOW + HIGH - answer if place in reversed_items else answer
        for place, answer in enumerate(answers)
        if answer is not None
    ]
    if len(given) > ITEMS_MOST:
        raise ValueError(f"a scale has at most {ITEMS_MOST} items")
    return sum(given) * (UNIT // len(given)) if given else None


def read_ballot(text: str, items: int) -> Answers:
    """Read a ballot with so many items. Raises Spoiled for whatever does not fit."""
    said = _said(text)
    answers = said.get("answers")
    if not isinstance(answers, list) or len(answers) != items or not all(map(_answer, answers)):
        raise Spoiled("answers")
    words = said.get("words", "")
    if not isinstance(words, str) or not storable(words):
        raise Spoiled("words")
    return Answers(
        answers=tuple(answers),
        coach=_one_of(COACHES, said.get("coach")),
        helped=_one_of(HELPED, said.get("helped")),
        words=words.strip(),
    )


def _said(text: str) -> dict[str, Any]:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        raise Spoiled("shape") from None
    if not isinstance(said, dict) or not said.keys() <= KEYS:
        raise Spoiled("shape")
    version = said.get("v")
    if version != 1 or type(version) is not int:
        raise Spoiled("version")
    return said


def _answer(said: object) -> bool:
    return said is None or (type(said) is int and LOW <= said <= HIGH)


def _one_of(known: tuple[str, ...], said: object) -> str | None:
    if said is None:
        return None
    if not isinstance(said, str) or said not in known:
        raise Spoiled("answers")
    return said


def storable(words: str) -> bool:
    """Half a character of UTF-16 is no text, and no database has a NUL in one."""
    return "\0" not in words and not any("\ud800" <= each <= "\udfff" for each in words)
