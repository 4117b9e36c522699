"""A written folder of the demo company, read back the way an import would."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

Row = dict[str, str]


@dataclass(frozen=True)
class Export:
    """The folder, with the rows of each file as they stand in it."""

    folder: Path

    def rows(self, table: str) -> list[Row]:
        return _read(self.folder / f"{table}.csv")

    @cached_property
    def sellers(self) -> dict[str, Row]:
        return {row["person_key"]: row for row in self.rows("people") if row["seat"] == "seller"}

    @cached_property
    def deals(self) -> dict[str, Row]:
        """The opportunities that an import keeps, by their key."""
        accounts = {"", *(row["account"] for row in self.rows("accounts"))}
        kept: dict[str, Row] = {}
        for row in self.rows("opportunities"):
            if row["account"] in accounts and is_day(row["created_at"]):
                kept.setdefault(row["opportunity_key"], row)
        return kept

    def cycles(self, *outcomes: str) -> list[int]:
        """Days from creation to close of the deals with these outcomes."""
        return [
            (date.fromisoformat(row["closed_at"]) - date.fromisoformat(row["created_at"])).days
            for row in self.deals.values()
            if row["outcome"] in outcomes
        ]


@cache
def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def is_day(text: str) -> bool:
    """Whether the text is a day of the calendar, or a moment of one."""
    try:
        date.fromisoformat(text[:10])
    except ValueError:
        return False
    return True
