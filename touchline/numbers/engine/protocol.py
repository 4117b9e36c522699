"""What an engine must do: run one SQL text in its dialect and answer in plain Python."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, Protocol

Row = tuple[Any, ...]
"""Values are int, float, Decimal, str, bool, date, datetime (UTC, naive) or None."""

Dialect = Literal["duckdb", "postgres", "pyspark"]
"""As Ibis calls it."""

PERIODS = "asked_periods"
SELLERS = "asked_sellers"
STAGES = "asked_stages"
NAMED = "asked_deals"
"""Tables beside the snapshot's: the days (`first`, `last`), the sellers (`person_key`) and the
deals (`named_key`) that a question is about, and the stages: what each is called in the data
(`stage`) and which step of the process that is (`step`, `place` from 1, `qualified`, and the `days`
a deal is expected to stay). The statement stays the same whatever is asked, so that it is compiled
once."""

NO_STEP = 1_000_000
"""The place of a stage that ends a path and is no step: behind all steps."""
NO_LIMIT = 1_000_000
"""The days of a step of which nobody said how long a deal is expected to stay."""

ASKED: dict[str, dict[str, str]] = {
    PERIODS: {"first": "date", "last": "date"},
    SELLERS: {"person_key": "string"},
    STAGES: {
        "stage": "string",
        "step": "string",
        "place": "int64",
        "qualified": "boolean",
        "days": "int64",
    },
    NAMED: {"named_key": "string"},
}
"""Their columns and types, as Ibis names them."""


@dataclass(frozen=True)
class Asked:
    """What a question is about: rows of the asked tables."""

    periods: Sequence[tuple[date, date]] = ()
    sellers: Sequence[str] = ()
    stages: Sequence[tuple[str, str, int, bool, int]] = ()
    deals: Sequence[str] = ()

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """The rows of each asked table."""
        return {
            PERIODS: [tuple(period) for period in self.periods],
            SELLERS: [(seller,) for seller in self.sellers],
            STAGES: [tuple(stage) for stage in self.stages],
            NAMED: [(deal,) for deal in self.deals],
        }


NOTHING = Asked()


class Engine(Protocol):
    """Runs SQL over the canonical tables of one snapshot; sessions are in UTC."""

    dialect: Dialect

    def rows(self, statement: str, asked: Asked = NOTHING) -> list[Row]:
        """All rows of one statement, asked about these days, sellers, stages and deals."""
        ...

    def close(self) -> None:
        """Give back what the engine holds."""
        ...
