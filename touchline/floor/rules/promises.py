"""What became of a promise, and what share of them was kept: by days alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from touchline.kit.wilson import wilson
from touchline.numbers import Figure


class State(StrEnum):
    """Where a promise stands on a day. The first three are open: something may still be done."""

    OPEN = "open"
    DUE_TODAY = "due_today"
    OVERDUE = "overdue"
    KEPT = "kept"
    LATE = "late"
    MISSED = "missed"
    RELEASED = "released"

    @property
    def open(self) -> bool:
        return self in OPEN


OPEN = frozenset({State.OPEN, State.DUE_TODAY, State.OVERDUE})
NOT_BY_ITS_DAY = frozenset({State.OVERDUE, State.LATE, State.MISSED})
"""What counts against a rate: a day has passed, whether or not anyone said so."""


@dataclass(frozen=True)
class Course:
    """The days of a promise: which was promised, and when what happened to it."""

    day: date
    moved_to: date | None = None
    kept_on: date | None = None
    missed_on: date | None = None
    released_on: date | None = None

    @property
    def due(self) -> date:
        """The day that counts: the new one, if it was agreed."""
        return self.moved_to or self.day

    @property
    def ended_on(self) -> date | None:
        """The day of its end, or None while it is open."""
        return self.released_on or self.kept_on or self.missed_on


def state(course: Course, *, today: date) -> State:
    """Where it stands on a day.

    What was said to be missed and is done after all is kept or late by the day it was done.
    """
    if course.released_on:
        return State.RELEASED
    if course.kept_on:
        return State.KEPT if course.kept_on <= course.due else State.LATE
    if course.missed_on:
        return State.MISSED
    if today > course.due:
        return State.OVERDUE
    return State.DUE_TODAY if today == course.due else State.OPEN


@dataclass(frozen=True)
class Rate:
    """How many of `cases` were kept, with the 95 % Wilson interval; None without a case."""

    kept: int
    cases: int

    @property
    def value(self) -> float | None:
        """A share, 0–1."""
        return self.kept / self.cases if self.cases else None

    @property
    def low(self) -> float | None:
        return wilson(self.kept, self.cases)[0] if self.cases else None

    @property
    def high(self) -> float | None:
        return wilson(self.kept, self.cases)[1] if self.cases else None

    def __add__(self, other: "Rate") -> "Rate":
        """Both together."""
        return Rate(self.kept + other.kept, self.cases + other.cases)

    def figure(self, label: str) -> Figure:
        """As pages draw it."""
        return Figure("kept_rate", label, "share", self.value, self.cases, self.low, self.high)


def kept_rate(states: Iterable[State]) -> Rate:
    """Kept ÷ (kept + late + missed + overdue). Open and released promises count nowhere."""
    found = list(states)
    kept = found.count(State.KEPT)
    return Rate(kept, kept + sum(one in NOT_BY_ITS_DAY for one in found))


class When(StrEnum):
    """Under which heading an open promise stands."""

    OVERDUE = "overdue"
    WEEK = "week"
    LATER = "later"


def when(due: date, *, today: date) -> When:
    """This week ends on Sunday."""
    if due < today:
        return When.OVERDUE
    return When.WEEK if due <= end_of_week(today) else When.LATER


def end_of_week(today: date) -> date:
    """The Sunday of this week."""
    return today + timedelta(days=6 - today.weekday())


def next_friday(today: date) -> date:
    """A day to begin with: the next Friday that leaves a day to do it."""
    return today + timedelta(days=(4 - today.weekday()) % 7 or 7)
