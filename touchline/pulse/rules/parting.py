"""Whether figures part: only then one may be called higher, or several be put in an order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from touchline.pulse.rules.releasing import Figure

Key = TypeVar("Key")


def higher(one: Figure, other: Figure) -> bool:
    """Whether the first may be called higher: its whole interval lies above the other's."""
    return one.low is not None and other.high is not None and one.low > other.high


def part(figures: Sequence[Figure]) -> bool:
    """Whether every two of these figures part; one that cannot be told parts from nothing."""
    return len(figures) > 1 and all(
        higher(one, other) or higher(other, one) for one, other in combinations(figures, 2)
    )


def in_order(figures: Mapping[Key, Figure]) -> tuple[Key, ...] | None:
    """The keys from the highest figure to the lowest, if every two of them part; else None."""
    if not part(list(figures.values())):
        return None
    return tuple(sorted(figures, key=lambda key: figures[key].mean or 0, reverse=True))
