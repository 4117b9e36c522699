"""What a measure is: its words and the rows it counts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Predicate = Callable[[Any, Any], Any]
Kind = Literal["count", "sum", "share", "median", "ratio"]
Fact = Literal["deals", "moved deals", "qualified deals", "stays", "activities"]
Known = Literal["deals", "stages", "activities", "changes"]


@dataclass(frozen=True)
class Measure:
    """One measure.

    `counted` says which rows of `fact` are its cases in a period; `hit` which of them a share is
    of; `days` from which day to which a median counts. A `sum` adds amounts, a `ratio` divides
    such a sum by a quota. `known` is the kind of event without which the measure has nothing to
    say, `needs` the table that must have rows.
    """

    key: str
    label: str
    unit: str
    sentence: str
    case: str
    kind: Kind
    counted: Predicate
    hit: Callable[[Any], Any] | None = None
    days: tuple[str, str] = ("created_at", "closed_at")
    fact: Fact = "deals"
    known: Known = "deals"
    needs: str = ""
    better: Literal["higher", "lower", "neither"] = "higher"
    group: Literal["leading", "lagging"] = "lagging"

    @property
    def lists_deals(self) -> bool:
        """Whether its cases are deals, so that the deals behind a figure can be shown."""
        return self.fact not in ("activities", "stays")
