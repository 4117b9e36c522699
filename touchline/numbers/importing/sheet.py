"""What is known about a staged file before its rows are read: separator, header, first row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from touchline.numbers.errors import ImportRefused
from touchline.numbers.importing.records import records

DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True)
class Sheet:
    """A staged file: `name` as people know it, `path` of the copy, and how to read it.

    `skip` is the number of physical lines before the first row of data; a header is `tall` if it
    takes more than one. `tidied` is a rewritten copy with the well-formed rows only, where the
    first one had rows that no reader agrees on. `remark` is what people should know of the file.
    """

    name: str
    path: Path
    columns: tuple[str, ...]
    delimiter: str = ","
    skip: int = 0
    parquet: bool = False
    tall: bool = False
    tidied: Path | None = None
    remark: str = ""

    def find(self, column: str) -> int | None:
        """The place of a column; `CloseDate`, `close_date` and "Close Date" mean the same."""
        if column in self.columns:
            return self.columns.index(column)
        plain = [_plain(found) for found in self.columns]
        return plain.index(_plain(column)) if _plain(column) in plain else None


def _plain(column: str) -> str:
    return "".join(char for char in column.casefold() if char not in " _\t")


def lines_of(path: Path, *, skip: int = 0) -> Iterator[str]:
    """The physical lines of a staged file, after `skip` of them."""
    with path.open(encoding="utf-8", newline="\n") as file:
        yield from islice(file, skip, None)


def look_at(name: str, path: Path, *, expected: Iterable[str]) -> Sheet:
    """Find the separator and the header of a staged CSV.

    The separator is the one that gives the most of the expected columns, then the most columns.
    Raises ImportRefused for a file without a header.
    """
    preamble = _excel_separator(path)
    wanted = {_plain(column) for column in expected}
    tried = (preamble,) if preamble else DELIMITERS
    sheets = [_sheet(name, path, delimiter, skip=1 if preamble else 0) for delimiter in tried]
    return max(sheets, key=lambda sheet: _promise(sheet, wanted))


def _excel_separator(path: Path) -> str:
    """Excel may write `sep=;` as a line of its own before the header."""
    first = next(lines_of(path), "").strip().lower()
    return first[4:] if first.startswith("sep=") and len(first) == 5 else ""


def _sheet(name: str, path: Path, delimiter: str, *, skip: int) -> Sheet:
    rows = records(lines_of(path, skip=skip), delimiter=delimiter)
    header = next(rows, None)
    if header is None or header.trouble:
        raise ImportRefused(
            f"{name} has no header line. Nothing was changed. "
            "Export it again with the names of the columns in the first line."
        )
    more = sum(cell.count("\n") for cell in header.cells)
    columns = tuple(cell.strip() for cell in header.cells)
    end = skip + header.line + more
    return Sheet(name, path, columns, delimiter=delimiter, skip=end, tall=more > 0)


def _promise(sheet: Sheet, wanted: set[str]) -> tuple[int, int]:
    return len(wanted & {_plain(column) for column in sheet.columns}), len(sheet.columns)
