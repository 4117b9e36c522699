"""When a forecast closes, and how commits of the past ended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from statistics import median
from zoneinfo import ZoneInfo

FRIDAY, EVENING = 4, 18
FEW_WEEKS = 4


@dataclass(frozen=True)
class Rhythm:
    """A weekday (0 is Monday) and an hour of the organisation's day.

    Monday to Thursday lie in the week itself; Friday to Sunday end the week before.
    """

    weekday: int = FRIDAY
    hour: int = EVENING


def closes(week: date, rhythm: Rhythm, *, zone: str) -> datetime:
    """The moment from which on the figures of a week (its Monday) stand."""
    before = 7 if rhythm.weekday >= FRIDAY else 0
    day = week + timedelta(days=rhythm.weekday - before)
    return datetime.combine(day, time(rhythm.hour), ZoneInfo(zone))


@dataclass(frozen=True)
class Said:
    """What was said for a week (its Monday), of one person or added up over `given` of a team.

    `late` of them were changed after the close. `team` is a primary key.
    """

    week: date
    team: int
    whose: str
    currency: str
    commit: Decimal
    best: Decimal
    given: int = 1
    late: int = 0


@dataclass(frozen=True)
class Total:
    """Several together; amounts are None where there is none, or they are in two currencies."""

    commit: Decimal | None = None
    best: Decimal | None = None
    currency: str = ""
    given: int = 0
    late: int = 0

    @property
    def mixed(self) -> bool:
        """Whether there are amounts that cannot be added."""
        return bool(self.given) and self.commit is None


def total(said: Iterable[Said]) -> Total:
    """Add up what was said; two currencies are not added."""
    rows = tuple(said)
    currencies = {row.currency for row in rows}
    given, late = sum(row.given for row in rows), sum(row.late for row in rows)
    if len(currencies) != 1:
        return Total(given=given, late=late)
    commit = sum((row.commit for row in rows), Decimal(0))
    best = sum((row.best for row in rows), Decimal(0))
    return Total(commit, best, currencies.pop(), given, late)


@dataclass(frozen=True)
class Ended:
    """How commits ended: the middle of won less committed, above 0 where more was won.

    `error` is None with fewer than four weeks.
    """

    error: float | None
    weeks: int
    quarters: int

    @property
    def amount(self) -> float:
        return abs(self.error or 0.0)


def ended(commits: Sequence[tuple[str, Decimal]], won: dict[str, float]) -> Ended:
    """Hold each commit, with the quarter it was for, against what that quarter brought.

    `won` has the quarters that are over.
    """
    known = [(quarter, float(commit)) for quarter, commit in commits if quarter in won]
    errors = [won[quarter] - commit for quarter, commit in known]
    enough = len(errors) >= FEW_WEEKS
    return Ended(
        error=median(errors) if enough else None,
        weeks=len(errors),
        quarters=len({quarter for quarter, _ in known}),
    )
