"""From the place of a row among the rows to the physical line at which it begins."""

import csv
from collections.abc import Collection, Iterator
from pathlib import Path

from touchline.numbers.importing.records import Record, records
from touchline.numbers.importing.sheet import Sheet, lines_of
from touchline.numbers.importing.staging import CHUNK
from touchline.numbers.terms import Rejected

SHOWN = 200
"""Letters of a cell that a report quotes."""


def rows_of(sheet: Sheet) -> Iterator[Record]:
    """The rows of data of a CSV, each with its physical line in the original file."""
    for record in records(lines_of(sheet.path, skip=sheet.skip), delimiter=sheet.delimiter):
        yield record._replace(line=record.line + sheet.skip)


def is_well_formed(record: Record, *, width: int) -> bool:
    """Only such rows have a place among the rows."""
    return len(record.cells) == width and not record.trouble


def physical_lines(sheet: Sheet, places: Collection[int], *, rows: int) -> dict[int, int] | None:
    """The line of each place (from 0) of a file of which DuckDB read so many rows.

    None if this reader finds another number of rows: then places mean nothing. The lines of a
    Parquet file are its rows, from 1.
    """
    if sheet.parquet:
        return {place: place + 1 for place in places}
    if not sheet.tidied and _count_lines(sheet.path) - sheet.skip == rows:
        return {place: place + sheet.skip + 1 for place in places}  # every row is one line
    wanted = set(places)
    found: dict[int, int] = {}
    place = 0
    for line, width in _tidy_widths(sheet) if sheet.tidied else _widths(sheet):
        if width == len(sheet.columns):
            if place in wanted:
                found[place] = line
            place += 1
    return found if place == rows else None


def _count_lines(path: Path) -> int:
    count, last = 0, b""
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            count += chunk.count(b"\n")
            last = chunk
    return count + (not last.endswith(b"\n"))


def _widths(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """The line and width of each row, the fast way: good as long as nothing is broken."""
    reader = csv.reader(
        lines_of(sheet.path, skip=sheet.skip), delimiter=sheet.delimiter, skipinitialspace=True
    )
    line = sheet.skip + 1
    for cells in reader:
        yield line, len(cells)
        line = sheet.skip + reader.line_num + 1


def _tidy_widths(sheet: Sheet) -> Iterator[tuple[int, int]]:
    for record in rows_of(sheet):
        yield record.line, -1 if record.trouble else len(record.cells)


def tidy(sheet: Sheet, *, into: Path) -> list[Rejected]:
    """Write the well-formed rows to `into`, and say what was wrong with each of the others."""
    width = len(sheet.columns)
    rejected = []
    with into.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=sheet.delimiter, lineterminator="\n")
        for record in rows_of(sheet):
            if is_well_formed(record, width=width):
                writer.writerow(record.cells)
            elif record.trouble or any(cell.strip() for cell in record.cells):
                rejected.append(_ragged(sheet, record))
    return rejected


def _ragged(sheet: Sheet, record: Record) -> Rejected:
    found, width = len(record.cells), len(sheet.columns)
    reason = record.trouble or f"the row has {found} cells where the header has {width}"
    value = sheet.delimiter.join(record.cells)[:SHOWN]
    return Rejected(file=sheet.name, line=record.line, column="", value=value, reason=reason)
