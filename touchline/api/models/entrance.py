"""What a key opens, by scope: to which seats, and if which part is on. As the pages do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from touchline.api.rules.scopes import NEEDS, Event, Scope
from touchline.people.models import Person
from touchline.wall.audiences import COACH, LEADER, MANAGER, PARTNER, SELLER, Door, has_a_seat
from touchline.wall.switched import parts_of_person


@dataclass(frozen=True)
class Entrance:
    """The seats that may come in, and the part that has to be on for the person."""

    seats: tuple[Door, ...]
    part: str = ""

    def is_open_to(self, person: Person, *, on: date) -> bool:
        """Whether the person would find the pages of it."""
        if not has_a_seat(person, self.seats, on=on):
            return False
        return not self.part or self.part in parts_of_person(person, on=on)


_OF_A_TEAM: Final = (SELLER, MANAGER, LEADER)
_REVIEWS: Final = Entrance(_OF_A_TEAM, "review")
_PROMISES: Final = Entrance((SELLER, MANAGER, LEADER, COACH, PARTNER), "promises")

ENTRANCES: Final = {
    Scope.SCOREBOARD: Entrance(_OF_A_TEAM, "scoreboard"),
    Scope.PLAN: Entrance(_OF_A_TEAM, "plan"),
    Scope.REVIEWS: _REVIEWS,
    Scope.CARDS: _REVIEWS,
    Scope.PROMISES: _PROMISES,
    Scope.PROMISE: _PROMISES,
}


def may_hear(person: Person, event: Event, *, on: date) -> bool:
    """Whether a person would find the pages that an event is about."""
    return ENTRANCES[NEEDS[event]].is_open_to(person, on=on)


def scopes_for(person: Person, *, on: date) -> tuple[Scope, ...]:
    """What a key of this person could open, by their seats, whichever parts are on today."""
    return tuple(
        scope for scope, entrance in ENTRANCES.items() if has_a_seat(person, entrance.seats, on=on)
    )
