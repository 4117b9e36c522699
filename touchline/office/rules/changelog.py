"""Reads CHANGELOG.md: what changed for people, release by release, and what an upgrade asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from touchline.office.rules.pieces import Line, pieces

UPGRADE_NOTES = "Upgrade notes"
_HEAD = re.compile(r"^## (?P<version>\S+)(?P<rest>.*)$")


@dataclass(frozen=True)
class Entry:
    """One release: what changed, and what whoever runs it has to know before an upgrade."""

    version: str
    rest: str
    changes: tuple[Line, ...]
    notes: tuple[Line, ...]


def read_changelog(text: str) -> tuple[Entry, ...]:
    """The releases in the order of the file, newest first; what stands before them is left out."""
    return tuple(_entry(head, lines) for head, lines in _sections(text))


def _sections(text: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    head: re.Match[str] | None = None
    lines: list[str] = []
    for line in text.splitlines():
        if found := _HEAD.match(line):
            if head:
                yield head, lines
            head, lines = found, []
        else:
            lines.append(line)
    if head:
        yield head, lines


def _entry(head: re.Match[str], lines: list[str]) -> Entry:
    at = next((n for n, line in enumerate(lines) if line == f"### {UPGRADE_NOTES}"), len(lines))
    return Entry(
        version=head["version"], rest=head["rest"].strip(" ()"),
        changes=_items(lines[:at]), notes=_items(lines[at + 1 :]),
    )  # fmt: skip


def _items(lines: list[str]) -> tuple[Line, ...]:
    """Items of a list; a line that is indented goes on with the one before."""
    items: list[str] = []
    for line in lines:
        if line.startswith("- "):
            items.append(line[2:])
        elif line.startswith("  ") and items:
            items[-1] += f" {line.strip()}"
    return tuple(pieces(item) for item in items)
