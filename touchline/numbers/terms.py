"""The words in which numbers answer: frozen dataclasses of plain Python values."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Literal

Number = float | int
Grain = Literal["week", "month"]
By = Literal["seller", "team", "week", "month", "quarter"]
Member = str | date
"""What a scoreboard of many belongs to: a person's key, a team's name, a period's first day."""


@dataclass(frozen=True)
class Stage:
    """One step of a process; `order` counts from 1.

    `ends` says that the stage holds only won or only lost deals: it is no step but an end. `days`
    is how long a deal is expected to stay, None if nobody said.
    """

    name: str
    order: int
    ends: Literal["", "won", "lost"] = ""
    days: int | None = None


@dataclass(frozen=True)
class Process:
    """The stages in order, and which stage a name in the CRM means; valid from a day or always."""

    stages: tuple[Stage, ...]
    crm: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    valid_from: date | None = None
    qualified: str = ""
    """The stage from which on a deal counts as qualified, or nothing if nobody said."""
    means: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Stage of a snapshot → the step of this process that it is. Without any, each is what it is
    called; with some, one that is not named is passed over."""

    @property
    def steps(self) -> tuple[Stage, ...]:
        """The stages that a deal goes through before it is won or lost."""
        return tuple(stage for stage in self.stages if not stage.ends)


@dataclass(frozen=True)
class Selection:
    """Which deals and which days; None restricts nothing, and naming nobody selects nothing.

    That difference is deliberate: a list of names that came out empty must not open everything.
    A deal belongs to the team its seller has in the snapshot. `first` and `last` are inclusive.
    """

    teams: tuple[str, ...] | None = None
    sellers: tuple[str, ...] | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Figure:
    """One measure's answer: never a value without its cases, an interval where there is one.

    `value` is None when there is not enough to say, or amounts cannot be added; `note` says why.
    Shares are 0–1, money is in `unit`'s currency, days are whole or half days.
    """

    key: str
    label: str
    unit: str
    value: Number | None
    cases: int
    low: float | None = None
    high: float | None = None
    note: str = ""


@dataclass(frozen=True)
class Scoreboard:
    """All measures in the order of the registry; `as_of` is when the snapshot was published.

    `note` says so if they are kept figures, because the engine cannot be reached.
    """

    measures: tuple[Figure, ...]
    as_of: datetime
    note: str = ""

    def __getitem__(self, key: str) -> Figure:
        """The figure of a measure; KeyError if there is no such measure."""
        for figure in self.measures:
            if figure.key == key:
                return figure
        raise KeyError(key)


@dataclass(frozen=True)
class Point:
    """One period of a trend, both days inclusive."""

    first: date
    last: date
    figure: Figure


@dataclass(frozen=True)
class Deal:
    """One opportunity as the CRM tells it; `amount` is in `currency`."""

    key: str
    account: str
    product: str
    seller_key: str
    seller: str
    team: str
    kind: str
    amount: float | None
    currency: str
    stage: str
    outcome: str
    created_on: date | None
    closed_on: date | None
    close_date: date | None
    next_step: str


@dataclass(frozen=True)
class DealPage:
    """A page of deals, and how many there are in all."""

    deals: tuple[Deal, ...]
    total: int


@dataclass(frozen=True)
class CrmPerson:
    """A person as the CRM knows them; empty text where it says nothing."""

    person_key: str
    name: str
    email: str
    team: str
    manager_key: str
    seat: str
    started_on: date | None
    left_on: date | None


@dataclass(frozen=True)
class Rejected:
    """One row that was left out; `line` is its physical line (in Parquet its row), from 1."""

    file: str
    line: int
    column: str
    value: str
    reason: str


@dataclass(frozen=True)
class Progress:
    """Where an import stands: a step in words, and how many of how many are done."""

    step: str
    done: int
    total: int


@dataclass(frozen=True)
class Report:
    """What an import published; `rejected` lists at most the first 10,000 rows.

    A report that only `checked` has no `snapshot`: it says what an import would have published.
    """

    snapshot: str
    rows: Mapping[str, int]
    rejected: tuple[Rejected, ...]
    warnings: tuple[str, ...]
    seconds: float
    rejected_count: int = 0
    checked: bool = False

    def as_json(self) -> dict[str, object]:
        """The document that `touchline import --json` prints."""
        return {
            "snapshot": self.snapshot,
            "rows": dict(self.rows),
            "rejected": [asdict(row) for row in self.rejected],
            "rejected_count": self.rejected_count,
            "warnings": list(self.warnings),
            "seconds": self.seconds,
            "checked": self.checked,
        }
