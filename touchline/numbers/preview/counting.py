# ruff: noqa: S608 - every name and path passes through `sql`
"""Which texts stand in a column, and in how many rows each: what a person has to give a meaning."""

import tempfile
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from touchline.numbers import sql
from touchline.numbers.engine.duck import connect
from touchline.numbers.errors import ImportRefused
from touchline.numbers.importing.lines import tidy
from touchline.numbers.importing.records import LONGEST
from touchline.numbers.importing.sheet import Sheet
from touchline.numbers.preview.heads import open_whole

MEMORY = "400MB"


@dataclass(frozen=True)
class Value:
    """A text, without spaces around it, and the number of rows it stands in."""

    text: str
    rows: int


def values_of(folder: Path, file: str, column: str, *, limit: int = 100) -> tuple[Value, ...]:
    """The distinct texts of a column, the most frequent first; empty cells say nothing.

    Rows that an import would leave out as broken are not counted. A file or column that is not
    there, or cannot be read, has no values.
    """
    path = folder / file
    if Path(file).name != file or not path.is_file():  # a name, never a way out of the folder
        return ()
    try:
        with tempfile.TemporaryDirectory() as into:
            sheet = open_whole(path, into=Path(into))
            place = sheet.find(column)
            return () if place is None else _counted(sheet, place, into=Path(into), limit=limit)
    except (OSError, ImportRefused):
        return ()


def _counted(sheet: Sheet, place: int, *, into: Path, limit: int) -> tuple[Value, ...]:
    """By DuckDB as the file is; if it stumbles, from a copy with the well-formed rows only."""
    import duckdb

    if not sheet.tall:  # DuckDB skips lines or rows, as it sees fit
        try:
            return _count(sheet, place, into=into, limit=limit)
        except duckdb.Error:
            if sheet.parquet:
                return ()
    copy = into / "tidy.csv"
    tidy(sheet, into=copy)
    try:
        return _count(replace(sheet, tidied=copy), place, into=into, limit=limit)
    except duckdb.Error:
        return ()


def _count(sheet: Sheet, place: int, *, into: Path, limit: int) -> tuple[Value, ...]:
    rows, column = _rows(sheet, place)
    with closing(connect(memory=MEMORY, spill=into)) as connection:
        found = connection.execute(
            f"SELECT text, count(*) FROM (SELECT nullif(trim({column}), '') AS text FROM {rows}) "
            f"WHERE text IS NOT NULL GROUP BY text ORDER BY count(*) DESC, text LIMIT {int(limit)}"
        ).fetchall()
    return tuple(Value(text, rows) for text, rows in found)


def _rows(sheet: Sheet, place: int) -> tuple[str, str]:
    """SQL of the rows, and of the text of the column in them."""
    if sheet.parquet:
        column = f"CAST({sql.name(sheet.columns[place])} AS VARCHAR)"
        return f"read_parquet({sql.path(sheet.path)})", column
    named = ", ".join(f"'c{number}': 'VARCHAR'" for number in range(len(sheet.columns)))
    skip = 0 if sheet.tidied else sheet.skip
    source = (
        f"read_csv({sql.path(sheet.tidied or sheet.path)}, auto_detect = false, header = false, "
        f"skip = {skip}, delim = {sql.text(sheet.delimiter)}, quote = '\"', escape = '\"', "
        f"new_line = '\\n', nullstr = '', columns = {{{named}}}, ignore_errors = true, "
        f"max_line_size = {2 * LONGEST})"
    )
    return source, f"c{place}"
