"""Protected time: of twelve weeks, in how many somebody was coached; cast by rooms, not on paper.

A ballot has three answers, one for each four weeks: 1 where no week was kept, 5 where all four
were. So its score is the share of the twelve weeks on the pulse's own scale, exactly, and all that
holds for a figure of the pulse holds for this one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Final

from touchline.kit.weeks import week_of
from touchline.pulse.rules.releasing import Figure
from touchline.pulse.rules.scale import Item, Scale

KEY: Final = "protected-time"
"""The scale of these rounds; none that is asked on paper has it."""
EPSILON: Final = Fraction(1, 2)
"""decisions/0030 says why so little, and why not every month."""
EVERY: Final = timedelta(weeks=13)
K: Final = 8
"""So many ballots at least make a figure."""
ASKED: Final = 30
"""So many people at least are asked in a group: fewer could not be told over a whole year
(decisions/0032)."""
RUNS: Final = 3
WEEKS: Final = 4
"""So many weeks in each of the runs that are asked about."""
STEP: Final = 5
"""Per cent: a range ends at a multiple of it, so that it tells little of how many cast."""
LABELS: Final = tuple(f"{kept} of {WEEKS} weeks" for kept in range(WEEKS + 1))


@dataclass(frozen=True)
class Share:
    """Of the weeks, how many were kept, in whole per cent."""

    value: int
    low: int
    high: int


def weeks_before(day: date) -> tuple[tuple[str, ...], ...]:
    """The last twelve ISO weeks that were over before a day's own, in runs of four ("2026-W47")."""
    monday = day - timedelta(days=day.weekday())
    weeks = [week_of(monday - timedelta(weeks=back)) for back in range(RUNS * WEEKS, 0, -1)]
    return tuple(tuple(weeks[run * WEEKS :][:WEEKS]) for run in range(RUNS))


def scale_for(runs: tuple[tuple[str, ...], ...]) -> Scale:
    """What is asked of rooms about these weeks. Nobody answers it by hand."""
    items = tuple(Item(f"Weeks kept from {run[0]} to {run[-1]}.") for run in runs)
    return Scale(
        KEY, "Protected time", items, LABELS,
        asks="In how many weeks a session of coaching was held.",
    )  # fmt: skip


def share_of(figure: Figure | None) -> Share | None:
    """What is shown of a figure; None where there is none."""
    if figure is None or figure.mean is None or figure.low is None or figure.high is None:
        return None
    low, high = _per_cent(figure.low), _per_cent(figure.high)
    return Share(
        round(_per_cent(figure.mean)), floor(low / STEP) * STEP, ceil(high / STEP) * STEP
    )  # fmt: skip


def _per_cent(points: float) -> float:
    # Twelve digits: what is 0.85 on the scale is 85, and not a little more.
    return round((points - 1) / WEEKS * 100, 12)
