"""What an engine must do: run one SQL text in its dialect and answer in plain Python."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol

Row = tuple[Any, ...]
"""Values are int, float, Decimal, str, bool, date, datetime (UTC, naive) or None."""

PERIODS = "asked_periods"
SELLERS = "asked_sellers"
"""Two tables beside the snapshot's: the days (`first`, `last`) and the sellers (`person_key`)
that a question is about. The statement stays the same for all days and all sellers, so that it is
compiled once."""


class Engine(Protocol):
    """Runs SQL over the canonical tables of one snapshot; sessions are in UTC."""

    dialect: str

    def rows(
        self,
        statement: str,
        *,
        periods: Sequence[tuple[date, date]] = (),
        sellers: Sequence[str] = (),
    ) -> list[Row]:
        """All rows of one statement, asked about these days and sellers."""
        ...
