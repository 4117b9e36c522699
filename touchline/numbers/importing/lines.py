"""From the place of a row among the rows to the physical line at which it begins."""

import csv
from collections.abc import Collection, Iterator
from pathlib import Path

from touchline.numbers.importing.records import Record, records
from touchline.numbers.importing.sheet import Sheet, lines_of
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


def physical_lines(sheet: Sheet, places: Collection[int]) -> tuple[dict[int, int], int]:
    """The line of each place (from 0), and how many well-formed rows there are in all.

    One pass over the file. The lines of a Parquet file are its rows, from 1.
    """
    if sheet.parquet:
        return {place: place + 1 for place in places}, -1
    wanted = places if isinstance(places, set) else set(places)
    width = len(sheet.columns)
    found: dict[int, int] = {}
    place = 0
    for record in rows_of(sheet):
        if is_well_formed(record, width=width):
            if place in wanted:
                found[place] = record.line
            place += 1
    return found, place


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
