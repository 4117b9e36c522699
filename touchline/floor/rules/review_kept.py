"""What share of the reviews that a manager had planned were held as planned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from touchline.kit.wilson import wilson
from touchline.numbers import Figure

GRACE = timedelta(days=1)
"""A review that nobody ended on its day was not held; until then it is still to come."""


@dataclass(frozen=True)
class Course:
    """One review: when it should have ended, and what became of it, by the manager or another."""

    ends_at: datetime
    held: bool = False
    moved_by_manager: bool = False
    cancelled_by_manager: bool = False
    cancelled_by_other: bool = False


@dataclass(frozen=True)
class HeldAsPlanned:
    """How many of how many, with a 95 % Wilson interval; `value` is None without a case."""

    held: int
    cases: int
    value: float | None
    low: float | None
    high: float | None

    def figure(self, label: str) -> Figure:
        """As pages draw it."""
        return Figure(
            "held_as_planned", label, "share", self.value, self.cases, self.low, self.high
        )


def counts(one: Course, *, now: datetime) -> bool:
    """Whether anything can be said of it yet: what the seller cancelled is nobody's miss."""
    if one.cancelled_by_other:
        return False
    over = one.held or one.moved_by_manager or one.cancelled_by_manager
    return over or one.ends_at + GRACE <= now


def as_planned(one: Course) -> bool:
    """Held, and not moved or cancelled by the manager; a seller may move it without harm."""
    return one.held and not (one.moved_by_manager or one.cancelled_by_manager)


def held_as_planned(courses: Iterable[Course], *, now: datetime) -> HeldAsPlanned:
    """Count the reviews of one manager."""
    counted = [one for one in courses if counts(one, now=now)]
    held = sum(map(as_planned, counted))
    if not counted:
        return HeldAsPlanned(0, 0, None, None, None)
    low, high = wilson(held, len(counted))
    return HeldAsPlanned(held, len(counted), held / len(counted), low, high)
