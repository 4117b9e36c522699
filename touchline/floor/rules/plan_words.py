"""What a priority says, as plain values: what a form gives, and what an earlier wording keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

MOST: Final = 3
"""Priorities a team and quarter, plays a priority, activity measures a priority."""


@dataclass(frozen=True)
class PlaySaid:
    """How we get there, and an example from the team that shows it was done once."""

    words: str
    example: str


@dataclass(frozen=True)
class Aim:
    """A measure (a key of the numbers, or `typed.<key>`) and what it should come to.

    A share is 0–1, money is in the currency of the team's figures, days are days. The target of an
    activity is for a week, that of a result for the quarter.
    """

    measure: str
    target: float


@dataclass(frozen=True)
class PrioritySaid:
    """All words and measures of a priority."""

    title: str
    why: str
    plays: tuple[PlaySaid, ...] = ()
    result: Aim | None = None
    activities: tuple[Aim, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "why": self.why,
            "plays": [[play.words, play.example] for play in self.plays],
            "result": [self.result.measure, self.result.target] if self.result else None,
            "activities": [[aim.measure, aim.target] for aim in self.activities],
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> PrioritySaid:
        return cls(
            title=kept["title"],
            why=kept["why"],
            plays=tuple(PlaySaid(*play) for play in kept["plays"]),
            result=Aim(*kept["result"]) if kept["result"] else None,
            activities=tuple(Aim(*aim) for aim in kept["activities"]),
        )
