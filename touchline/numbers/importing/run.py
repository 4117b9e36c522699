"""One import from beginning to end: all of it is published, or nothing is."""

import errno
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from touchline.numbers import schema
from touchline.numbers.engine.duck import connect
from touchline.numbers.errors import ImportRefused
from touchline.numbers.importing.building import Build
from touchline.numbers.importing.folder import find_files
from touchline.numbers.importing.leftovers import write_rejected
from touchline.numbers.importing.lines import tidy
from touchline.numbers.importing.lock import only_import
from touchline.numbers.importing.path_of_deals import stages_of
from touchline.numbers.importing.publishing import STAGING, Facts, prune, publish, sweep
from touchline.numbers.importing.reading import Ragged
from touchline.numbers.importing.sheet import Sheet
from touchline.numbers.importing.sheets import look_at_all
from touchline.numbers.importing.staging import Staged, refuse_if_changed, stage
from touchline.numbers.importing.writing import days_of
from touchline.numbers.mapping.shape import Mapping
from touchline.numbers.snapshots import REJECTED, Snapshots
from touchline.numbers.terms import Progress, Rejected, Report

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY = "600MB"
"""What DuckDB may hold; beyond it spills into the staging folder."""

_KEPT = "Nothing was published and the previous snapshot stays current."
_FULL = f"The disk is full. {_KEPT} Make room and import again."
_UNFINISHED = f"The import could not be finished ({{}}). {_KEPT}"
_UNREADABLE = f"{{}} cannot be read as rows and columns. {_KEPT}"
_UNWRITTEN = f"A file could not be written ({{}}). {_KEPT}"

Watcher = Callable[[Progress], None]


def import_folder(
    folder: Path,
    *,
    mapping: Mapping,
    into: Snapshots,
    at: datetime,
    progress: Watcher | None = None,
    strict: bool = False,
) -> Report:
    """Turn a folder of exports into the current snapshot.

    Rows that cannot be used are left out and reported, unless `strict`. `at` is the moment the
    snapshot bears. Raises ImportRefused (nothing was published), ImportBusy (another import
    holds the lock).
    """
    began = time.monotonic()
    files, missing = find_files(folder, mapping=mapping)
    with _troubles_explained():
        into.folder.mkdir(parents=True, exist_ok=True)
        with only_import(into.folder, at=at):
            sweep(into.folder)
            with tempfile.TemporaryDirectory(prefix=STAGING, dir=into.folder) as staging:
                attempt = _Import(mapping, Path(staging), progress or _unwatched)
                sheets = attempt.copy(files)
                facts, rejected = attempt.build(sheets, at=at, warnings=missing)
                if strict and rejected:
                    raise ImportRefused(_strict(rejected, facts.rejected_count))
                attempt.step("Publishing")
                snapshot = publish(attempt.built, facts, into=into, at=at)
            prune(into)
    seconds = round(time.monotonic() - began, 3)
    return Report(
        snapshot.name, facts.rows, rejected, facts.warnings, seconds, facts.rejected_count
    )


class _Import:
    """The steps of one import inside its staging folder."""

    def __init__(self, mapping: Mapping, staging: Path, watcher: Watcher) -> None:
        self.mapping = mapping
        self.copies = staging / "copies"
        self.built = staging / "built"
        self.spill = staging / "spill"
        self._watcher = watcher
        self._done = 0
        self._total = 0
        for path in (self.copies, self.built, self.spill):
            path.mkdir()

    def step(self, words: str) -> None:
        self._watcher(Progress(words, self._done, max(self._total, self._done)))
        self._done += 1

    def copy(self, files: dict[str, Path]) -> dict[str, Sheet]:
        self._total = len(files) + len(schema.TABLES) + 2
        staged: dict[str, Staged] = {}
        for name, origin in files.items():
            self.step(f"Copying {origin.name}")
            staged[name] = stage(origin, into=self.copies)
        for one in staged.values():
            refuse_if_changed(one)
        self.warnings = [one.warning for one in staged.values() if one.warning]
        return look_at_all(staged, mapping=self.mapping)

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
        build = Build(connection, self.mapping, sheets, self.built)
        for table in schema.TABLES:
            self.step(f"Reading {table.name.replace('_', ' ')}")
            build.add(table)
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
        )
        return facts, rejected


def _unwatched(progress: Progress) -> None:
    """Nobody looks on."""


def _strict(rejected: tuple[Rejected, ...], count: int) -> str:
    first = rejected[0]
    return (
        f"{count} rows cannot be used, and --strict asks for all. The first is {first.file}, line "
        f"{first.line}: {first.column} {first.reason}. {_KEPT}"
    )


@contextmanager
def _troubles_explained() -> Iterator[None]:
    """What the system and DuckDB say about disks and memory, in words that help."""
    import duckdb

    try:
        yield
    except OSError as trouble:
        full = trouble.errno in (errno.ENOSPC, errno.EDQUOT)
        raise ImportRefused(_FULL if full else _UNWRITTEN.format(trouble)) from trouble
    except duckdb.Error as trouble:
        first_line = str(trouble).partition("\n")[0]
        full = "No space left" in str(trouble)
        raise ImportRefused(_FULL if full else _UNFINISHED.format(first_line)) from trouble
