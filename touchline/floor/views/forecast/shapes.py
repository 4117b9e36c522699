"""The rows of a team's forecast page: a report, a team below, a week of the history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from touchline.floor.models import Forecast
from touchline.floor.rules.forecast import Ended, Total
from touchline.floor.views.forecast.facts import Facts
from touchline.people.models import Person


@dataclass(frozen=True)
class SellerRow:
    """A report: what they said, what the CRM says, how their commits ended."""

    person: Person
    given: Forecast | None
    facts: Facts | None
    ended: Ended


@dataclass(frozen=True)
class TeamRow:
    """A team below in total: its sellers', its manager's, the CRM's."""

    name: str
    key: str
    sellers: int
    said: Total
    manager: Total
    facts: Facts | None


@dataclass(frozen=True)
class WeekRow:
    """A week of the history."""

    week: date
    said: Total
    manager: Total
