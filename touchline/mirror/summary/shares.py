"""A share: so many of so many, with its interval, or not enough to say."""

from __future__ import annotations

from dataclasses import dataclass

from touchline.kit.wilson import wilson
from touchline.mirror.summary.rules import rules


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
