"""What has been told about everybody in a year, as a sum of ε: it may not pass a limit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

LIMIT: Final = Fraction(12)
"""For one person in any 365 days."""
LEAST: Final = Fraction(1)
"""What a round costs that asks nothing beside its scale."""
YEAR: Final = timedelta(days=365)


@dataclass(frozen=True)
class Spent:
    """A line of the ledger: on which day, how much, and for what, in words."""

    on: date
    epsilon: Fraction
    what: str


def sum_of_year(spent: Iterable[Spent], on: date) -> Fraction:
    """What was spent in the 365 days that end with this one."""
    return sum((each.epsilon for each in spent if on - YEAR < each.on <= on), start=Fraction(0))


def may_spend(spent: Sequence[Spent], epsilon: Fraction, on: date, limit: Fraction = LIMIT) -> bool:
    """Whether so much more on this day stays within the limit, in every year that holds the day.

    A year may end later than this day: what is already planned counts, too.
    """
    ends = {on, *(each.on for each in spent if on <= each.on < on + YEAR)}
    return all(sum_of_year(spent, end) + epsilon <= limit for end in ends)


def free_again_on(
    spent: Sequence[Spent], epsilon: Fraction, on: date, limit: Fraction = LIMIT
) -> date | None:
    """The first day, from this one, on which so much may be spent; None if it is over the limit."""
    days = sorted({on, *(each.on + YEAR for each in spent if each.on + YEAR > on)})
    return next((day for day in days if may_spend(spent, epsilon, day, limit)), None)
