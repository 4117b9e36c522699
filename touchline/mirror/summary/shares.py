"""A share: so many of so many, with its interval, or not enough to say."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

from touchline.mirror.summary.rules import rules

Z: Final = 1.959963984540054
"""The normal quantile that leaves 2.5 % on either side."""


@dataclass(frozen=True)
class Share:
    """`count` of `cases`; `value` 0–1 with a 95 % Wilson interval, all None without a case.

    `enough` is False below the minimum of cases: then people read "not enough to say".
    """

    count: int
    cases: int
    value: float | None
    low: float | None
    high: float | None
    enough: bool

    def as_json(self) -> dict[str, object]:
        return {
            "count": self.count,
            "cases": self.cases,
            "value": self.value,
            "low": self.low,
            "high": self.high,
            "enough": self.enough,
        }


def share(count: int, cases: int) -> Share:
    """`count` out of `cases`."""
    if not cases:
        return Share(0, 0, None, None, None, enough=False)
    low, high = wilson(count, cases)
    return Share(count, cases, count / cases, low, high, enough=cases >= rules().minimum)


def wilson(count: int, cases: int) -> tuple[float, float]:
    """Wilson's score interval of 95 %, within 0–1. The twin multiplies in the same order."""
    part = count / cases
    middle = part + Z * Z / (2 * cases)
    reach = Z * sqrt(part * (1 - part) / cases + Z * Z / (4 * cases * cases))
    scale = 1 + Z * Z / cases
    low = 0.0 if count == 0 else (middle - reach) / scale
    high = 1.0 if count == cases else (middle + reach) / scale
    return low, high
