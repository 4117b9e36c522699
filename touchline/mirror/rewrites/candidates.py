"""Questions that could stand in the place of a unit, the best first, before they are checked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from touchline.mirror.rewrites.quoting import last_words
from touchline.mirror.rewrites.rules import rules
from touchline.mirror.rewrites.tokens import Token, tokens
from touchline.mirror.rewrites.topics import Topic, topics
from touchline.mirror.said import Labelled

ABOUT: Final = 2  # topics of one unit
LONGEST: Final = 600  # characters of a unit that are looked through
WITHOUT: Final[dict[str, tuple[str, ...]]] = {"ahead": ("span",), "past": (), "blame": ("anyone",)}
"""Kinds of topics that a template of this time would make nonsense of."""


def about(unit: Labelled, present: frozenset[str]) -> list[str]:
    """Questions about what the unit is about; none where that is not clear.

    `present` are the words in the names of those who are talking.
    """
    read = tokens(unit.said.text[:LONGEST])
    time = _time(read, unit.label)
    found = topics(read, unit.focus or "deal", present, WITHOUT[time])[:ABOUT]
    filled = [_filled(topic, unit, time) for topic in found]
    mixed = [each for row in zip_longest(*filled) for each in row if each]
    return list(dict.fromkeys(mixed))


def quoting(unit: Labelled, before: Sequence[Labelled]) -> list[str]:
    """Questions that say the seller's last words back; plain ones where there are none."""
    said = last_words(before)
    if not said:
        return list(rules().unquoted)
    filled = [
        [one.replace("{q}", quote.text) for one in _turned(rules().quotes[quote.label], by)]
        for by, quote in enumerate(said, start=unit.said.unit)
    ]
    return [one for row in zip_longest(*filled) for one in row if one]


def _filled(topic: Topic, unit: Labelled, time: str) -> list[str]:
    templates = _turned(rules().templates[topic.kind][time], unit.said.unit + topic.at)
    return [each.replace("{t}", topic.text) for each in templates]


def _time(read: list[Token], label: str) -> str:
    """Which templates: for what was blamed, what is past, what lies ahead."""
    if label == "confrontation":
        return "blame"
    asked = label == "leading_question"
    return "past" if asked and any(token.among("past") for token in read) else "ahead"


def _turned(each: list[str], by: int) -> list[str]:
    """Begun at another place for another unit, so that a page does not ask the same thing twice."""
    start = by % len(each)
    return each[start:] + each[:start]
