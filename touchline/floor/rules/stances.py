"""Ask, direct, take over: the shares of a manager's taps over time, for that manager alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class StanceKind(StrEnum):
    """What a manager did on a card."""

    ASK = "ask"
    DIRECT = "direct"
    TAKE_OVER = "take_over"


@dataclass(frozen=True)
class Month:
    """One month (its first day): how many of each, and how many cards were left as pre-filled."""

    first: date
    counts: dict[StanceKind, int]
    untouched: int

    @property
    def taps(self) -> int:
        return sum(self.counts.values())

    def share(self, kind: StanceKind) -> float | None:
        """0–1 of the taps; None without one."""
        return self.counts[kind] / self.taps if self.taps else None


def by_month(lines: Iterable[tuple[date, str | None]]) -> tuple[Month, ...]:
    """Months with at least one line, the newest first; a line is (day, stance or None)."""
    found: dict[date, Counter[str | None]] = {}
    for day, stance in lines:
        found.setdefault(day.replace(day=1), Counter())[stance] += 1
    return tuple(
        Month(first, {kind: counted[kind.value] for kind in StanceKind}, counted[None])
        for first, counted in sorted(found.items(), reverse=True)
    )
