"""Days of a round: when papers go out, when the box opens and closes."""

from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

ISSUE_BEFORE: Final = timedelta(days=14)
"""Ballot papers are fetched over two weeks, so that when one came says nothing."""
SOONEST: Final = timedelta(days=3)
"""A paper and its ballot lie at least two nights apart."""
OPEN_DAYS: Final = range(3, 15)


def at_midnight(day: date, zone: tzinfo) -> datetime:
    """The moment at which a day begins in a zone."""
    return datetime.combine(day, time(), tzinfo=zone)


def issue_on(opens_on: date, *, today: date) -> date:
    """The first day on which papers can be fetched: two weeks before, or today."""
    return max(today, opens_on - ISSUE_BEFORE)
