"""What a unit is about: the noun phrases, names and numbers that a question about it may keep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from touchline.mirror.rewrites.amounts import amount
from touchline.mirror.rewrites.names import named
from touchline.mirror.rewrites.phrases import ends, noun_kind, phrase
from touchline.mirror.rewrites.rules import rules
from touchline.mirror.rewrites.tokens import Token


@dataclass(frozen=True)
class Topic:
    """`text` as it can stand in a question, its `kind`; `given` if the leader proposes it."""

    text: str
    kind: str
    at: int
    given: bool


def topics(
    units: list[Token],
    focus: str,
    present: frozenset[str] = frozenset(),
    without: tuple[str, ...] = (),
) -> list[Topic]:
    """Topics, the best first: by what was not proposed, what the focus prefers, what comes first.

    `present` are words in the names of who is talking, `without` kinds that do not fit.
    """
    order = rules().kinds[focus]
    seen: dict[str, Topic] = {}
    for topic in _found(units, focus, present):
        if topic.kind not in without:
            seen.setdefault(topic.text, topic)
    return sorted(seen.values(), key=lambda one: (one.given, order.index(one.kind), one.at))


def _found(units: list[Token], focus: str, present: frozenset[str]) -> Iterator[Topic]:
    at = 0
    while at < len(units):
        kind, length, before = _read(units, at, focus, present)
        if kind:
            text = _written(units[at : at + length], before)
            yield Topic(text, kind, at, at > 0 and units[at - 1].among("gives"))
        at += max(length, 1)


def _read(units: list[Token], at: int, focus: str, present: frozenset[str]) -> tuple[str, int, str]:
    """The kind of what begins at `at`, its length, and a word to be put before it."""
    if units[at].among("determiners"):
        kind, length = phrase(units, at)
        return _whose(kind, units[at].read), length, ""
    if units[at].among("anyone"):
        kind, length = phrase(units, at)
        is_one = kind == "person" and not units[at + length - 1].among("vague")
        compared = at > 0 and units[at - 1].among("compared")
        return ("anyone", length, "") if is_one and not compared else ("", 1, "")
    if length := named(units, at, present):
        return ("name" if at and units[at - 1].among("meets") else ""), length, ""
    if kind := _bare(units, at):
        return kind, 1, ""
    return amount(units, at, focus)


def _whose(kind: str, determiner: str) -> str:
    """Hours only where they are the seller's; a paper of theirs is a draft."""
    if kind == "hours" and determiner != "your":
        return ""
    return "draft" if kind == "paper" and determiner == "your" else kind


def _bare(units: list[Token], at: int) -> str:
    """A noun that needs no determiner, behind a link: `on price`, `with procurement`."""
    if not at or not units[at].among("bare") or not units[at - 1].among("links"):
        return ""
    return noun_kind(units[at].read) if ends(units, at + 1) else ""


def _written(units: list[Token], before: str) -> str:
    """As it was written, but for acronyms and a determiner that began a sentence."""
    first, *others = units
    small = before or first.among("determiners") or first.among("anyone")
    begins = first.read if small else first.written
    words = [before, begins, *(each.written for each in others)]
    return " ".join(rules().capitals.get(word, word) for word in words if word)
