# ruff: noqa: S608 - every name and path passes through `sql`
"""What lies in a folder: each file's columns and first rows, or what is wrong with it in words."""

import csv
import tempfile
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from touchline.numbers import sql
from touchline.numbers.engine.duck import connect
from touchline.numbers.errors import ImportRefused
from touchline.numbers.importing.lines import SHOWN, rows_of
from touchline.numbers.importing.sheet import Sheet
from touchline.numbers.preview.heads import open_head

FILES = 200
"""More files than any CRM writes; a folder of photographs must not hold a page up."""
ROWS = 5

_NO_TABLE = "{} is not a table of text. Save it as CSV or Parquet."
_UNREADABLE = "{} cannot be read ({}). Check that this user may read it."


@dataclass(frozen=True)
class FileLook:
    """A file: its columns as written, its first rows as text (as wide as the header), its size.

    With `trouble` there are neither columns nor rows; it is a sentence for people.
    """

    name: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    size: int = 0
    trouble: str = ""

    def samples(self, column: str) -> tuple[str, ...]:
        """What stands in a column in the first rows; nothing if there is no such column."""
        if column not in self.columns:
            return ()
        place = self.columns.index(column)
        return tuple(row[place] for row in self.rows)


def look(folder: Path) -> tuple[FileLook, ...]:
    """Every file of a folder by name, the first 200 of them. Never raises for a file's sake."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.name[0] != "." and path.is_file())
    except OSError:
        return ()
    return tuple(look_into(path) for path in paths[:FILES])


def look_into(path: Path) -> FileLook:
    """One file. Whatever it is, the answer is a look: with rows or with its trouble."""
    import duckdb

    try:
        with tempfile.TemporaryDirectory() as into:
            sheet = open_head(path, into=Path(into))
            rows = _first_rows(sheet)
            if any("\0" in cell for row in (sheet.columns, *rows) for cell in row):
                return FileLook(path.name, trouble=_NO_TABLE.format(path.name))
            return FileLook(path.name, sheet.columns, rows, path.stat().st_size)
    except OSError as trouble:
        return FileLook(path.name, trouble=_UNREADABLE.format(path.name, trouble.strerror))
    except ImportRefused as refused:
        return FileLook(path.name, trouble=str(refused))
    except (duckdb.Error, csv.Error, UnicodeError):
        return FileLook(path.name, trouble=_NO_TABLE.format(path.name))


def _first_rows(sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    width = len(sheet.columns)
    if sheet.parquet:
        found = _parquet_rows(sheet)
    else:
        found = [record.cells for record in islice(rows_of(sheet), ROWS) if not record.trouble]
    return tuple(tuple(_shown(cell) for cell in _as_wide(row, width)) for row in found)


def _as_wide(row: list[str], width: int) -> list[str]:
    return (row + [""] * width)[:width]


def _shown(cell: str) -> str:
    return cell.strip()[:SHOWN]


def _parquet_rows(sheet: Sheet) -> list[list[str]]:
    cells = ", ".join(f"CAST({sql.name(name)} AS VARCHAR)" for name in sheet.columns)
    with closing(connect()) as connection:
        rows = f"SELECT {cells} FROM read_parquet({sql.path(sheet.path)}) LIMIT {ROWS}"
        return [[cell or "" for cell in row] for row in connection.execute(rows).fetchall()]
