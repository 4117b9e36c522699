"""Figures of a sealed round as a file: written by its custodian, read by the server with care."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from touchline.pulse.rules.comparing import Noises
from touchline.pulse.rules.counting import GroupTold, Told
from touchline.pulse.rules.payload import SIZE_WITH_WORDS
from touchline.pulse.rules.scoring import COACHES, HELPED, UNIT, storable
from touchline.pulse.rules.terms import Terms

VERSION: Final = 1
FAR: Final = 100
"""Noise farther out than so many times its scale comes once in e^100 draws: it is no noise."""


class NotFigures(ValueError):
    """`args[0]` is why: "shape", "rules", "groups" or "range"."""


@dataclass(frozen=True)
class Box:
    """What the server knows of a group: how many were asked, how many ballots lay in its box."""

    eligible: int
    ballots: int
    words: bool


def as_document(told: Told, *, rules_hash: str) -> dict[str, Any]:
    """For JSON."""
    return {
        "v": VERSION,
        "rules_hash": rules_hash,
        "groups": {key: asdict(one) for key, one in told.groups.items()},
        "compared": asdict(told.compared) if told.compared else None,
    }


def read_document(
    said: object, *, rules: Mapping[str, Any], rules_hash: str, boxes: Mapping[str, Box],
    terms: Terms,
) -> Told:  # fmt: skip
    """Figures of these rules and groups. Raises NotFigures: the file may come from anywhere."""
    if not isinstance(said, dict) or said.get("v") != VERSION:
        raise NotFigures("shape")
    if said.get("rules_hash") != rules_hash:
        raise NotFigures("rules")
    groups = said.get("groups")
    if not isinstance(groups, dict) or groups.keys() != boxes.keys():
        raise NotFigures("groups")
    asks = bool(rules["helped_item"])
    told = {key: _group(groups[key], box, terms, asks=asks) for key, box in boxes.items()}
    compared = said.get("compared")
    if bool(rules["coach_item"]) is (compared is None):
        raise NotFigures("shape")
    respondents = sum(one.respondents for one in told.values())
    return Told(told, None if compared is None else _compared(compared, respondents, terms))


def _group(said: object, box: Box, terms: Terms, *, asks: bool) -> GroupTold:
    if not isinstance(said, dict):
        raise NotFigures("shape")
    respondents = _whole(said.get("respondents"), 0, min(box.eligible, box.ballots))
    if respondents < terms.k:
        return GroupTold(respondents)
    away = int(FAR * terms.scale)
    low, high = (respondents * end * UNIT for end in (terms.low, terms.high))
    moved = respondents + int(FAR * 2 / terms.epsilon)
    shares = list(_wholes(said.get("helped"), len(HELPED) if asks else 0, moved))
    return GroupTold(
        respondents,
        _whole(said.get("total"), low - away, high + away),
        tuple(shares),
        _words(said.get("words"), respondents if box.words else 0),
    )


def _words(said: object, most: int) -> tuple[str, ...]:
    if not isinstance(said, list) or len(said) > most:
        raise NotFigures("shape")
    for one in said:
        if not isinstance(one, str) or not 0 < len(one) <= SIZE_WITH_WORDS or not storable(one):
            raise NotFigures("shape")
    return tuple(said)


def _compared(said: object, respondents: int, terms: Terms) -> Noises:
    if not isinstance(said, dict):
        raise NotFigures("shape")
    counts = respondents + int(FAR * 4 / terms.epsilon)
    sums = respondents * terms.sensitivity + int(FAR * 2 * terms.scale)
    return Noises(
        tuple(_wholes(said.get("counts"), len(COACHES), counts)),
        tuple(_wholes(said.get("sums"), len(COACHES), sums)),
    )


def _wholes(said: object, many: int, farthest: int) -> Iterator[int]:
    if not isinstance(said, list | tuple) or len(said) != many:
        raise NotFigures("shape")
    for one in said:
        yield _whole(one, -farthest, farthest)


def _whole(said: object, low: int, high: int) -> int:
    if type(said) is not int:
        raise NotFigures("shape")
    if not low <= said <= high:
        raise NotFigures("range")
    return said
