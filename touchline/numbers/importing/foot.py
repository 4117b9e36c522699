"""Takes the lines below the table off a report: its totals, its title, who made it and when."""

import csv
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Literal

from touchline.numbers.importing.sheet import Sheet

TAIL = 1 << 16
"""Bytes at the end of a file in which a foot is looked for."""
_QUOTED = 60

# A report closes with these; a name of a company or a person is never like them as a whole.
_CLOSING = re.compile(
    r"(?:grand\s+)?totals?\s*\(\d[\d,.]*\s+records?\)"
    r"|grand\s+totals?:?"
    r"|copyright\s+(?:\(c\)|©).*"
    r"|confidential\s+information\b.*"
    r"|generated\s+by:.*",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"(?:sub|grand\s*)?totals?:?", re.IGNORECASE)


def without_foot(sheet: Sheet) -> Sheet:
    """Cut the foot off the copy of a CSV, if it has one, and remark on it."""
    if sheet.parquet or len(sheet.columns) < 2:
        return sheet
    lines, start = _tail(sheet)
    first = _first_of_foot(lines, sheet)
    if first is None:
        return sheet
    os.truncate(sheet.path, start + sum(len(line) for line in lines[:first]))
    told = [line.decode().strip(f'"{sheet.delimiter}\n ') for line in lines[first:]]
    told = [line for line in told if line]
    return replace(sheet, remark=_remark(sheet.name, told))


def _remark(name: str, told: list[str]) -> str:
    lines = "a line that is" if len(told) == 1 else f"{len(told)} lines that are"
    return f"{name} ends with {lines} not rows (“{told[0][:_QUOTED]}”); left out."


def _tail(sheet: Sheet) -> tuple[list[bytes], int]:
    """The last physical lines of data, with their ends, and the byte at which they begin."""
    size = sheet.path.stat().st_size
    start = max(0, size - TAIL)
    lines = _read_from(sheet.path, start).splitlines(keepends=True)
    skipped = lines[:1] if start else lines[: sheet.skip]  # cut in the middle, or the header
    return lines[len(skipped) :], start + sum(len(line) for line in skipped)


def _read_from(path: Path, start: int) -> bytes:
    with path.open("rb") as file:
        file.seek(start)
        return file.read()


def _first_of_foot(lines: list[bytes], sheet: Sheet) -> int | None:
    """Where the foot begins: from there on, nothing is a row, and something closes a report."""
    kinds: list[str] = []
    for line in reversed(lines):
        kind = _kind(line, sheet)
        if kind == "row":
            break
        kinds.insert(0, kind)
    if "closing" not in kinds:
        return None
    # A row with one cell filled may be a row, or a title that a spreadsheet has made as wide as the
    # table: a title stands apart, below a blank line.
    first = next(place for place, kind in enumerate(kinds) if kind != "lone")
    return len(lines) - len(kinds) + first


def _kind(line: bytes, sheet: Sheet) -> Literal["row", "blank", "closing", "narrow", "lone"]:
    text = line.decode("utf-8", "replace").rstrip("\n")
    if text.count('"') % 2:
        return "row"  # a part of one: its cell goes over several lines
    cells = next(csv.reader([text], delimiter=sheet.delimiter, skipinitialspace=True), [])
    told = [cell.strip() for cell in cells if cell.strip()]
    if not told:
        return "blank"
    if _CLOSING.fullmatch(told[0]) or _is_total(told):
        return "closing"
    if len(told) > 1:
        return "row"
    return "narrow" if len(cells) == 1 else "lone"


def _is_total(told: list[str]) -> bool:
    """“Total” is a company too, but then not everything beside it is a number."""
    first, *others = told
    return bool(_TOTAL.fullmatch(first) and others and all(map(_is_amount, others)))


def _is_amount(cell: str) -> bool:
    return any(map(str.isdigit, cell)) and sum(map(str.isalpha, cell)) <= len("EUR")
