"""The words in which the path of one deal is told."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

ChangedField = Literal["close_date", "amount", "seller"]


@dataclass(frozen=True)
class Stay:
    """A deal in a stage, from the day it came to the day it left; `left_on` is None while there.

    Days are those of the organisation's zone, as the import worked them out.
    """

    stage: str
    entered_on: date
    left_on: date | None

    def days(self, *, on: date) -> int:
        """Whole days in it, up to `on` if the deal has not left; never less than none."""
        return max(((self.left_on or on) - self.entered_on).days, 0)


@dataclass(frozen=True)
class Change:
    """One change of the close date, the amount or the owner, as the CRM wrote it down.

    `old` and `new` are texts: ISO days, plain numbers, or keys of people. Empty where it is silent.
    """

    field: ChangedField
    old: str
    new: str
    on: date

    @property
    def is_push(self) -> bool:
        """Whether it moved the close date to a later day; ISO days compare as text."""
        return self.field == "close_date" and bool(self.old) and self.new > self.old


@dataclass(frozen=True)
class DealPath:
    """The stays of a deal and its changes, both the earliest first."""

    stays: tuple[Stay, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def pushed(self) -> int:
        """How often the close date was moved to a later day."""
        return sum(change.is_push for change in self.changes)

    def since(self, stage: str) -> date | None:
        """The day since which the deal is in this stage; None if its path does not end there."""
        last = self.stays[-1] if self.stays else None
        return last.entered_on if last and last.stage == stage and last.left_on is None else None


@dataclass(frozen=True)
class Sighting:
    """What an earlier import said of a deal; `published_at` is when that import was published."""

    published_at: datetime
    account: str
    seller_key: str
    team: str
    amount: float | None
    currency: str
    stage: str
    close_date: date | None
    next_step: str


@dataclass(frozen=True)
class StepAge:
    """Since the import of which day a next step reads so; `at_least`: no older one is kept."""

    since: date
    at_least: bool
