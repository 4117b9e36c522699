"""The registry of parts: what a team may have switched on, and what each asks of a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from django.utils.functional import Promise

from touchline.people.rules import tree

Words = str | Promise
TOO_MUCH: Final = 45
"""Minutes a week: above this sum a page warns that a seat is asked for too much."""


class Says(StrEnum):
    """What was said about a part for a team. AS_ABOVE: whatever holds for the team above."""

    ON = "on"
    OFF = "off"
    AS_ABOVE = "as-above"


@dataclass(frozen=True)
class Part:
    """A part of Touchline: its stable key, what it is, and what it asks.

    `minutes` are minutes a week by kind of seat; `gone` says what nobody finds any more once it
    is off, and what stays. `needs` is the key of a part without which it is off. A part that is
    `always` on cannot be switched.
    """

    key: str
    label: Words
    what: Words
    gone: Words
    minutes: Mapping[str, int] = field(default_factory=dict)
    needs: str = ""
    always: bool = False


PARTS: Final[dict[str, Part]] = {}


def take_part(part: Part) -> None:
    """Register a part, in the AppConfig.ready of its room; twice the same is no error.

    Raises ValueError if another part has taken the key.
    """
    if PARTS.setdefault(part.key, part) != part:
        raise ValueError(f"There is a part {part.key} already, and it is another one.")


def to_switch() -> tuple[Part, ...]:
    """The parts that can be switched, in the order they were registered."""
    return tuple(part for part in PARTS.values() if not part.always)


def minutes_a_week(keys: Iterable[str]) -> dict[str, int]:
    """Kind of seat → minutes a week that these parts ask together."""
    asked: dict[str, int] = {}
    for key in keys:
        for seat, minutes in PARTS[key].minutes.items():
            asked[seat] = asked.get(seat, 0) + minutes
    return asked


@dataclass(frozen=True, eq=False)
class Switches:
    """What was said about every part, and the tree down which it is handed.

    Teams are primary keys; None stands for everyone, above every root of the tree.
    """

    said: Mapping[tuple[int | None, str], Says]
    parents: Mapping[int, int | None]

    def of_team(self, team: int | None) -> frozenset[str]:
        """The keys of the parts that are on for a team."""
        on = {key for key, part in PARTS.items() if part.always or self._is_on(team, key)}
        while alone := {key for key in on if PARTS[key].needs and PARTS[key].needs not in on}:
            on -= alone
        return frozenset(on)

    def said_for(self, team: int | None, key: str) -> Says:
        """What was said for this very team."""
        return self.said.get((team, key), Says.AS_ABOVE)

    def saying(self, team: int | None, more: Mapping[str, Says]) -> Switches:
        """The same, as if this were said about a team too: part → what is said."""
        changed = {(team, key): says for key, says in more.items()}
        return Switches({**self.said, **changed}, self.parents)

    def above(self, team: int) -> Switches:
        """The same, as if nothing were said about this team: what it would be handed down."""
        return self.saying(team, dict.fromkeys(PARTS, Says.AS_ABOVE))

    def losing(self, key: str, *, then: Switches) -> frozenset[int]:
        """The teams for which a part is on, and would not be any more."""
        return frozenset(
            team
            for team in self.parents
            if key in self.of_team(team) and key not in then.of_team(team)
        )

    def _is_on(self, team: int | None, key: str) -> bool:
        upwards = () if team is None else tree.upwards(team, parents=self.parents)
        for step in (*upwards, None):
            if (says := self.said_for(step, key)) is not Says.AS_ABOVE:
                return says is Says.ON
        return False
