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
"""Tables beside the snapshot's: the days (`first`, `last`) and the sellers (`person_key`) that a
question is about, and the steps of the process (`stage`, `place` from 1, `qualified`). The
statement stays the same for all days and all sellers, so that it is compiled once."""

NO_STEP = 1_000_000
"""The place of a stage that ends a path and is no step: behind all steps."""

ASKED: dict[str, dict[str, str]] = {
    PERIODS: {"first": "date", "last": "date"},
    SELLERS: {"person_key": "string"},
    STAGES: {"stage": "string", "place": "int64", "qualified": "boolean"},
}
"""Their columns and types, as Ibis names them."""


@dataclass(frozen=True)
class Asked:
    """What a question is about: rows of the asked tables."""

    periods: Sequence[tuple[date, date]] = ()
    sellers: Sequence[str] = ()
    stages: Sequence[tuple[str, int, bool]] = ()

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """The rows of each asked table."""
        return {
            PERIODS: [tuple(period) for period in self.periods],
            SELLERS: [(seller,) for seller in self.sellers],
            STAGES: [tuple(stage) for stage in self.stages],
        }


NOTHING = Asked()


class Engine(Protocol):
    """Runs SQL over the canonical tables of one snapshot; sessions are in UTC."""

    dialect: Dialect

    def rows(self, statement: str, asked: Asked = NOTHING) -> list[Row]:
        """All rows of one statement, asked about these days, sellers and stages."""
        ...

    def close(self) -> None:
        """Give back what the engine holds."""
        ...
