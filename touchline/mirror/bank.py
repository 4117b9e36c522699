"""The question bank: questions worth asking, by situation, when to ask each and what to listen for.

Read from `web/bank.json`, which the browser reads too. All of it is this project's own.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from touchline.mirror.characters import DIGIT, LETTER, WEB, folded, kind
from touchline.mirror.characters import words as parted


@dataclass(frozen=True)
class Situation:
    """A part of a conversation, or a place in a seller's work; `when` says it in a sentence."""

    key: str
    name: str
    when: str


@dataclass(frozen=True)
class Question:
    """An open question as one would say it; `situation` is the key of a Situation."""

    id: str
    situation: str
    text: str
    when: str
    listen_for: str


@dataclass(frozen=True)
class Bank:
    """All situations, and all questions in their order."""

    situations: tuple[Situation, ...]
    questions: tuple[Question, ...]


@cache
def bank() -> Bank:
    """The bank as it is shipped; read once."""
    read = json.loads((WEB / "bank.json").read_text(encoding="utf-8"))
    return Bank(
        tuple(Situation(**each) for each in read["situations"]),
        tuple(Question(**each) for each in read["questions"]),
    )


def search(words: str) -> tuple[Question, ...]:
    """Questions that hold each of these words, or a word that begins with it, in the bank's order.

    Text, `when` and `listen_for` are searched; case, accents and marks do not count. No words: all.
    """
    sought = _read(words)
    return tuple(
        question
        for question in bank().questions
        if all(any(word.startswith(part) for word in _held(question)) for part in sought)
    )


@cache
def _held(question: Question) -> frozenset[str]:
    return _read(f"{question.text} {question.when} {question.listen_for}")


def _read(text: str) -> frozenset[str]:
    """The words of a text as they are compared, without marks."""
    return frozenset(word for word in parted(folded(text)) if kind(word[0]) in (LETTER, DIGIT))
