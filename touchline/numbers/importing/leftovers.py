# ruff: noqa: S608 - every name and text passes through `sql`
"""Turns what was left out into lines of a report: physical lines, the file's own column names."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from touchline.numbers import sql
from touchline.numbers.importing.lines import physical_lines
from touchline.numbers.importing.reading import Ragged, Reading
from touchline.numbers.importing.sheet import Sheet
from touchline.numbers.terms import Rejected

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

LISTED = 10_000
"""How many rows a report lists; the file beside the snapshot has all of them."""


def write_rejected(
    connection: "DuckDBPyConnection",
    readings: Sequence[Reading],
    ragged: Sequence[Rejected],
    *,
    into: Path,
) -> tuple[tuple[Rejected, ...], int]:
    """Write every row that was left out to a file of JSON lines, in the order of the files.

    Returns the first of them and how many there are. A line is reported once, whatever number of
    tables wanted it. Raises Ragged if a file's rows do not count as DuckDB counted them.
    """
    listed: list[Rejected] = []
    count = 0
    with into.open("w", encoding="utf-8") as file:
        for row in _all(connection, readings, ragged):
            file.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
            count += 1
            if count <= LISTED:
                listed.append(row)
    return tuple(listed), count


def _all(
    connection: "DuckDBPyConnection", readings: Sequence[Reading], ragged: Sequence[Rejected]
) -> Iterator[Rejected]:
    sheets = {reading.sheet.name: reading.sheet for reading in readings}
    lines = {name: _lines(connection, sheet, readings) for name, sheet in sheets.items()}
    for name in sheets:
        broken = [row for row in ragged if row.file == name]
        found = _found(connection, name, readings, lines)
        yield from _merged(broken, found)
    # Files in which something is only looked up have no rows of their own, but broken ones.
    yield from (row for row in ragged if row.file not in sheets)


def _merged(broken: list[Rejected], found: Iterator[Rejected]) -> Iterator[Rejected]:
    """Both are in the order of their lines, and no line is in both."""
    waiting = iter(broken)
    next_broken = next(waiting, None)
    last_line = 0
    for row in found:
        while next_broken and next_broken.line < row.line:
            yield next_broken
            next_broken = next(waiting, None)
        if row.line != last_line:
            yield row
        last_line = row.line
    if next_broken:
        yield next_broken
    yield from waiting


def _lines(
    connection: "DuckDBPyConnection", sheet: Sheet, readings: Sequence[Reading]
) -> dict[int, int]:
    """The physical line of every row of this file that the report will name."""
    ours = [reading for reading in readings if reading.sheet.name == sheet.name]
    places: set[int] = set()
    for reading in ours:
        for place, source in (("ord", "src"), ("first_ord", "first_src")):
            left_out = connection.execute(
                f"SELECT {place} FROM rejected WHERE tbl = ? AND {source} = ?",
                [reading.table.name, reading.number],
            )
            places.update(row[0] for row in left_out.fetchall())
    if not places:
        return {}
    lines = physical_lines(sheet, places, rows=ours[0].rows)
    if lines is None:
        raise Ragged(sheet)
    return lines


def _found(
    connection: "DuckDBPyConnection",
    name: str,
    readings: Sequence[Reading],
    lines: dict[str, dict[int, int]],
) -> Iterator[Rejected]:
    """What the checks left out of one file; a reason of NULL is a row nobody misses."""
    by_source = {(reading.table.name, reading.number): reading for reading in readings}
    ours = [key for key, reading in by_source.items() if reading.sheet.name == name]
    sources = ", ".join(f"({sql.text(table)}, {number})" for table, number in ours)
    cursor = connection.cursor().execute(
        "SELECT tbl, src, ord, col, value, reason, first_src, first_ord FROM rejected "
        f"WHERE reason IS NOT NULL AND (tbl, src) IN ({sources}) ORDER BY ord, rowid"
    )
    while rows := cursor.fetchmany(1000):
        yield from (_rejected(row, by_source, lines) for row in rows)


def _rejected(
    row: Sequence[Any],
    by_source: dict[tuple[str, int], Reading],
    lines: dict[str, dict[int, int]],
) -> Rejected:
    table, number, place, column, value, reason, first_number, first_place = row
    reading = by_source[table, number]
    columns = ", ".join(reading.bound.named.get(name, name) for name in column.split(", "))
    name = reading.sheet.name
    said = Rejected(name, lines[name][place], columns, value or "", reason)
    if first_place is None:
        return said
    first = by_source[table, first_number].sheet.name
    beside = "" if first == name else f" of {first}"
    return replace(said, reason=f"{reason}line {lines[first][first_place]}{beside}")
