"""How much of what a team does serves a priority, as far as the kinds of the CRM can tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from touchline.kit.wilson import wilson
from touchline.numbers import Figure


@dataclass(frozen=True)
class Share:
    """So many of so many; without one there is nothing to say."""

    hits: int
    cases: int
    unit: ClassVar[str] = "share"

    @property
    def value(self) -> float | None:
        return self.hits / self.cases if self.cases else None

    @property
    def low(self) -> float | None:
        """With `high` the 95 % interval of Wilson."""
        return wilson(self.hits, self.cases)[0] if self.cases else None

    @property
    def high(self) -> float | None:
        return wilson(self.hits, self.cases)[1] if self.cases else None


@dataclass(frozen=True)
class Amounts:
    """The amounts behind a share of deals; None where they cannot be added."""

    served: float | None
    whole: float | None
    unit: str


@dataclass(frozen=True)
class Kinds:
    """What the CRM counted by kind: deals created, their amounts, and activities."""

    deals: Mapping[str, Figure]
    amounts: Mapping[str, Figure]
    activities: Mapping[str, Figure]


@dataclass(frozen=True)
class Served:
    """What serves a priority, or any of them; None where nobody said which kinds do."""

    title: str
    deals: Share | None
    amounts: Amounts | None
    activities: Share | None

    @property
    def counted(self) -> bool:
        return self.deals is not None or self.activities is not None


def served(title: str, kinds: Kinds, *, deals: Iterable[str], activities: Iterable[str]) -> Served:
    """Count the cases of these kinds among all; a kind that two name counts once."""
    of_deals, of_activities = frozenset(deals), frozenset(activities)
    return Served(
        title=title,
        deals=_share(kinds.deals, of_deals) if of_deals else None,
        amounts=_amounts(kinds.amounts, of_deals) if of_deals else None,
        activities=_share(kinds.activities, of_activities) if of_activities else None,
    )


def _share(found: Mapping[str, Figure], kinds: frozenset[str]) -> Share:
    hits = sum(one.cases for kind, one in found.items() if kind in kinds)
    return Share(hits, sum(one.cases for one in found.values()))


def _amounts(found: Mapping[str, Figure], kinds: frozenset[str]) -> Amounts:
    told = {kind: one for kind, one in found.items() if one.cases}
    units = {one.unit for one in told.values() if one.value}
    if len(units) > 1 or any(one.value is None for one in told.values()):
        return Amounts(None, None, "")
    mine = sum(one.value or 0 for kind, one in told.items() if kind in kinds)
    return Amounts(mine, sum(one.value or 0 for one in told.values()), next(iter(units), ""))
