"""What a browser hands over when the organisation's language model is asked about one unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from touchline.mirror.labels import LEADER, REWRITTEN, SELLER
from touchline.mirror.said import LED, SOLD, Labelled, Said

UNITS_MOST: Final = 24
"""The unit and those before it that are needed to tell what it does."""
TEXT_MOST: Final = 2_000


class NotAsked(ValueError):
    """What was sent is not a few units of a conversation, the last of them to be asked about."""


def asked_from(said: object) -> tuple[list[Labelled], Labelled]:
    """Units before, and the unit. Names and times are left out: none of them is passed on."""
    if not isinstance(said, list) or not 0 < len(said) <= UNITS_MOST:
        raise NotAsked
    *before, unit = [_unit(each, at) for at, each in enumerate(said, 1)]
    if unit.label not in REWRITTEN or any(
        one.said.turn > other.said.turn
        for one, other in zip(before, [*before[1:], unit], strict=True)
    ):
        raise NotAsked
    return before, unit


def _unit(said: object, at: int) -> Labelled:
    if not isinstance(said, Mapping):
        raise NotAsked
    speaker, text, label = (_text(said, name) for name in ("speaker", "text", "label"))
    known = {LED: LEADER, SOLD: SELLER}.get(speaker, ())
    turn = said.get("turn")
    if label not in known or not isinstance(turn, int) or isinstance(turn, bool) or turn < 1:
        raise NotAsked
    return Labelled(Said(at, turn, speaker, "", text), label, None, 1.0, unclear=False)


def _text(said: Mapping[Any, Any], name: str) -> str:
    found = said.get(name)
    if not isinstance(found, str) or len(found) > TEXT_MOST:
        raise NotAsked
    return found
