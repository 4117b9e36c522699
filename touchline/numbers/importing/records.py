"""Reads a CSV as rows with the physical line each begins at, and gets past whatever is broken."""

import csv
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

LONGEST = 4_000_000
"""Bytes of one row. A quotation mark left open must not swallow the rest of a file."""


csv.field_size_limit(sys.maxsize)  # the standard 128 kB is less than a long note


class Record(NamedTuple):
    """One row, the line it begins at (from 1), and in plain words what is wrong with it, if so."""

    line: int
    cells: list[str]
    trouble: str = ""


class _TooLong(Exception):
    pass


class _Feed:
    """Hands lines to csv.reader, remembers those of the row at hand, and can take them back."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._back: deque[str] = deque()
        self._size = 0
        self.taken: list[str] = []
        self.line = 0
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            line = self._back.popleft() if self._back else next(self._lines)
        except StopIteration:
            self.ended = True
            raise
        self.taken.append(line)
        self.line += 1
        self._size += len(line)
        if self._size * 4 > LONGEST and self._bytes() > LONGEST:
            raise _TooLong
        return line

    def begin(self) -> int:
        self.taken.clear()
        self._size = 0
        return self.line + 1

    def keep_first_only(self) -> None:
        """The row ends with its first line; what followed is read again as rows of their own."""
        self._back.extendleft(reversed(self.taken[1:]))
        self.line -= len(self.taken) - 1
        self.ended = False

    def _bytes(self) -> int:
        return sum(len(line.encode()) for line in self.taken)


def records(lines: Iterable[str], *, delimiter: str) -> Iterator[Record]:
    """Every row that is not blank, in order; a broken one has no cells and says its trouble."""
    feed = _Feed(lines)
    reader = csv.reader(feed, delimiter=delimiter, skipinitialspace=True)
    while True:
        line = feed.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except _TooLong:
            trouble = "the row is longer than 4 MB; is a quotation mark open?"
        else:
            # csv.reader asks for another line only inside quotes: there was none to close them.
            trouble = "a quotation mark is opened and never closed" if feed.ended else ""
        if trouble:
            feed.keep_first_only()
            reader = csv.reader(feed, delimiter=delimiter, skipinitialspace=True)
            yield Record(line, [], trouble)
        elif cells:
            yield Record(line, cells)
