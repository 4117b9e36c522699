"""A file of answers, read row by row: which line cannot be used is said with what to do."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

GROUP: Final = "group"
ANSWER: Final = "answer"
ELIGIBLE: Final = "eligible"
ANSWERS: Final = {str(each): each for each in range(1, 6)}
ELIGIBLE_MOST: Final = 10_000_000
SHOWN: Final = 40
"""Characters of a cell that are told again."""


class Unusable(Exception):
    """A file of which nothing was used; the message says which line, and what to do."""


@dataclass
class Answered:
    """One group: its answers, the line that it first stands in, how many were asked if said."""

    line: int
    answers: list[int] = field(default_factory=list)
    eligible: int | None = None


def read(path: Path) -> dict[str, Answered]:
    """The groups of a file, by name. Raises Unusable at the first row that does not fit."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _groups(path.name, file)
    except UnicodeDecodeError:
        raise Unusable(f"{path.name} is not UTF-8; save it as CSV in UTF-8.") from None
    except OSError as trouble:
        raise Unusable(f"{path} cannot be read: {trouble.strerror}.") from trouble


def _groups(name: str, file: IO[str]) -> dict[str, Answered]:
    rows = _rows(name, file)
    _, header = next(rows, (1, []))
    columns = [cell.strip() for cell in header]
    for column in (GROUP, ANSWER):
        if columns.count(column) != 1:
            raise Unusable(f"{name}, line 1: name one column {column!r}; it has {_named(columns)}.")
    has_eligible = ELIGIBLE in columns
    group_at, answer_at = columns.index(GROUP), columns.index(ANSWER)
    groups: dict[str, Answered] = {}
    for line, row in rows:
        if len(row) != len(columns):
            raise Unusable(f"{name}, line {line}: it has {len(row)} cells, not {len(columns)}.")
        group = row[group_at].strip()
        answer = ANSWERS.get(row[answer_at].strip())
        if not group:
            raise Unusable(f"{name}, line {line}, column {GROUP}: it is empty; name the group.")
        if answer is None:
            raise _wrong(name, line, ANSWER, row[answer_at], "write a whole number from 1 to 5")
        told = groups.setdefault(group, Answered(line))
        told.answers.append(answer)
        if has_eligible:
            _take_eligible(name, line, told, row[columns.index(ELIGIBLE)])
    if not groups:
        raise Unusable(
            f"{name} holds no answers: one row for each, below the names of the columns."
        )
    _check_eligible(name, groups.values())
    return groups


def _rows(name: str, file: IO[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Each row with the physical line that it begins in; empty lines are none."""
    reader = csv.reader(file, strict=True)
    line = 1
    try:
        for row in reader:
            if row:
                yield line, row
            line = reader.line_num + 1
    except csv.Error as wrong:
        raise Unusable(f"{name}, line {line}: it is not CSV ({wrong}).") from wrong


def _take_eligible(name: str, line: int, told: Answered, cell: str) -> None:
    text = cell.strip()
    if not text:
        return
    known = text.isascii() and text.isdigit() and len(text) <= len(str(ELIGIBLE_MOST))
    if not known or not 0 < int(text) <= ELIGIBLE_MOST:
        raise _wrong(name, line, ELIGIBLE, cell, "write how many people of the group were asked")
    if told.eligible not in (None, int(text)):
        raise _wrong(name, line, ELIGIBLE, cell, f"the group had {told.eligible} before; say one")
    told.eligible = int(text)


def _check_eligible(name: str, groups: Iterable[Answered]) -> None:
    for told in groups:
        if told.eligible is not None and told.eligible < len(told.answers):
            raise Unusable(
                f"{name}, line {told.line}, column {ELIGIBLE}: {len(told.answers)} answered, and"
                f" {told.eligible} were asked; correct one of them."
            )


def _wrong(name: str, line: int, column: str, cell: str, do: str) -> Unusable:
    return Unusable(f"{name}, line {line}, column {column}: {_shown(cell)}; {do}.")


def _named(columns: Sequence[str]) -> str:
    return ", ".join(map(_shown, columns)) or "none"


def _shown(cell: str) -> str:
    """A cell on one line: a terminal must not be moved by it."""
    plain = "".join(each if each.isprintable() else " " for each in cell)
    return f"“{plain[:SHOWN]}…”" if len(plain) > SHOWN else f"“{plain}”"
