"""What a choice of k would mean with the teams of today, for who plans a round."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from touchline.pulse.models.asking import asked_on
from touchline.pulse.rules.interval import WIDEST, half_width_of_waves, smallest_that_tells
from touchline.pulse.rules.releasing import WAVES
from touchline.pulse.rules.terms import Terms

TRIED: Final = (8, 12, 20, 30)


@dataclass(frozen=True)
class Choice:
    """With this k: how many groups there are, and how many can tell at once or after four rounds.

    Counted as if everyone answered.
    """

    k: int
    groups: int
    at_once: int
    together: int


def choices_on(day: date) -> list[Choice]:
    """One for each k that is worth a look; those that leave no group are left out."""
    found = []
    for k in TRIED:
        sizes = [group.eligible for group in asked_on(day=day, k=k).groups]
        at_once = sum(smallest_that_tells(size, Terms(k=k)) is not None for size in sizes)
        waves = sum(half_width_of_waves([(size, size)] * WAVES, 1.0) <= WIDEST for size in sizes)
        found.append(Choice(k, len(sizes), at_once, max(waves, at_once)))
    return [one for one in found if one.groups]
