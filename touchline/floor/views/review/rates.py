"""What share of a manager’s planned reviews were held so: told to all who see their team."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from touchline.floor.models import Review
from touchline.floor.rules.review_kept import HeldAsPlanned, held_as_planned
from touchline.floor.rules.weeks import monday_of
from touchline.people.models import Person

BACK = timedelta(weeks=13)
"""Weeks that the rate looks back on."""


def kept_rates(
    leaders: Sequence[Person], *, today: date, now: datetime
) -> dict[str, HeldAsPlanned]:
    """Key of a leader → reviews held as planned in the last quarter. Public. Two queries."""
    courses = Review.objects.courses(leaders, first=monday_of(today - BACK), last=today)
    return {one.key: held_as_planned(courses.get(one.key, ()), now=now) for one in leaders}


def told(
    leaders: Sequence[Person], *, today: date, now: datetime
) -> list[tuple[Person, HeldAsPlanned]]:
    """Those of whom there is a case, in the order in which they are given: it is no ranking."""
    rates = kept_rates(leaders, today=today, now=now)
    return [(one, rates[one.key]) for one in leaders if rates[one.key].cases]
