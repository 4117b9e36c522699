"""The steps of one import inside its staging folder: copy, look, build, count."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from touchline.numbers import schema
from touchline.numbers.engine.duck import connect
from touchline.numbers.errors import ImportRefused
from touchline.numbers.importing.building import Build
from touchline.numbers.importing.checking import unknown_stages
from touchline.numbers.importing.deriving import Reckoning
from touchline.numbers.importing.leftovers import write_rejected
from touchline.numbers.importing.lines import tidy
from touchline.numbers.importing.path_of_deals import stages_of
from touchline.numbers.importing.publishing import Facts
from touchline.numbers.importing.reading import Ragged
from touchline.numbers.importing.sheet import Sheet
from touchline.numbers.importing.sheets import look_at_all
from touchline.numbers.importing.staging import Staged, refuse_if_changed, stage
from touchline.numbers.importing.troubles import KEPT
from touchline.numbers.importing.writing import days_of, first_days
from touchline.numbers.mapping.shape import Mapping
from touchline.numbers.snapshots import REJECTED
from touchline.numbers.terms import Progress, Rejected

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY = "600MB"
"""What DuckDB may hold; beyond it spills into the staging folder."""

_UNREADABLE = f"{{}} cannot be read as rows and columns. {KEPT}"

Watcher = Callable[[Progress], None]


class Attempt:
    """The steps of one import inside its staging folder."""

    def __init__(
        self, mapping: Mapping, staging: Path, watcher: Watcher, *, reckoning: Reckoning
    ) -> None:
        self.mapping = mapping
        self.reckoning = reckoning
        self.copies = staging / "copies"
        self.built = staging / "built"
        self.spill = staging / "spill"
        self._watcher = watcher
        self._done = 0
        self._total = 0
        for path in (self.copies, self.built, self.spill):
            path.mkdir()

    def step(self, words: str) -> None:
        """Say what comes next, and how far that is."""
        self._watcher(Progress(words, self._done, max(self._total, self._done)))
        self._done += 1

    def copy(self, files: dict[str, Path]) -> dict[str, Sheet]:
        """Copy every file and look at its header. Raises ImportRefused."""
        self._total = len(set(files.values())) + len(schema.TABLES) + 2
        copies: dict[Path, Staged] = {}
        for origin in dict.fromkeys(files.values()):  # a file may go by several names
            self.step(f"Copying {origin.name}")
            copies[origin] = stage(origin, into=self.copies)
        for one in copies.values():
            refuse_if_changed(one)
        self.warnings = [one.warning for one in copies.values() if one.warning]
        staged = {name: copies[origin] for name, origin in files.items()}
        sheets = look_at_all(staged, mapping=self.mapping)
        self.warnings += dict.fromkeys(sheet.remark for sheet in sheets.values() if sheet.remark)
        return sheets

    def build(
        self, sheets: dict[str, Sheet], *, at: datetime, warnings: tuple[str, ...]
    ) -> tuple[Facts, tuple[Rejected, ...]]:
        """Build, and again with a tidied copy of each file that turns out to need it."""
        ragged: list[Rejected] = []
        done = self._done
        while True:
            try:
                with closing(connect(memory=MEMORY, spill=self.spill)) as connection:
                    return self._build(connection, sheets, ragged, at=at, warnings=warnings)
            except Ragged as found:
                if found.sheet.tidied:  # our own copy: there is nothing left to try
                    raise ImportRefused(_UNREADABLE.format(found.sheet.name)) from found
                self._done = done
                tidied = self.copies / f"{found.sheet.path.stem}.tidy.csv"
                ragged += tidy(found.sheet, into=tidied)
                careful = replace(found.sheet, tidied=tidied)
                sheets = {
                    name: careful if sheet.path == careful.path else sheet
                    for name, sheet in sheets.items()
                }

    def _build(
        self,
        connection: "DuckDBPyConnection",
        sheets: dict[str, Sheet],
        ragged: list[Rejected],
        *,
        at: datetime,
        warnings: tuple[str, ...],
    ) -> tuple[Facts, tuple[Rejected, ...]]:
        build = Build(connection, self.mapping, sheets, self.built, self.reckoning)
        for table in schema.TABLES:
            self.step(f"Reading {table.name.replace('_', ' ')}")
            build.add(table)
        build.warnings += unknown_stages(connection)
        self.step("Looking up the lines of rows that were left out")
        into = self.built / REJECTED
        rejected, count = write_rejected(connection, build.readings, ragged, into=into)
        facts = Facts(
            mapping=self.mapping,
            rows=build.rows,
            rejected_count=count,
            warnings=(*warnings, *self.warnings, *build.warnings),
            stages=stages_of(connection, self.built, mapping=self.mapping),
            days=days_of(connection, self.built, today=at.astimezone(UTC).date()),
            covered=first_days(connection, self.built),
            reckoning=build.reckoning,
        )
        return facts, rejected
