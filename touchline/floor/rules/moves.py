"""What a team's numbers did this week, beside the week before: in counts, and amounts if any."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from touchline.floor.rules.weeks import WEEK
from touchline.numbers import Figure, Point

# What is counted, and the amounts that go with it. A share's cases that hit are counted.
COUNTED = (
    ("deals_created", "pipeline_created"),
    ("stage_conversion", ""),
    ("pushed_close_dates", ""),
    ("deals_won", "won_value"),
    ("deals_lost", ""),
)


@dataclass(frozen=True)
class Counted:
    """So many, and what they amount to (None where there is no amount to say)."""

    count: int
    amount: float | None
    unit: str


@dataclass(frozen=True)
class Move:
    """One thing that happens to deals; `key` is the measure it is a part of."""

    key: str
    now: Counted
    before: Counted
    href: str = ""


def moves(
    courses: Mapping[str, Sequence[Point]], *, monday: date, hrefs: Mapping[str, str]
) -> tuple[Move, ...]:
    """This week and the one before, from the weekly points of the measures."""
    now = {key: _at(points, monday) for key, points in courses.items()}
    before = {key: _at(points, monday - WEEK) for key, points in courses.items()}
    return tuple(
        Move(key, _counted(now, key, amount), _counted(before, key, amount), hrefs.get(key, ""))
        for key, amount in COUNTED
    )


def quiet(found: Sequence[Move]) -> bool:
    """Whether nothing happened this week."""
    return not any(move.now.count for move in found)


def _at(points: Sequence[Point], monday: date) -> Figure | None:
    return next((point.figure for point in reversed(points) if point.first == monday), None)


def _counted(figures: Mapping[str, Figure | None], key: str, amount: str) -> Counted:
    figure, money = figures.get(key), figures.get(amount)
    known = money is not None and money.value is not None and money.unit != "money"
    return Counted(
        _hits(figure), money.value if money and known else None, money.unit if money else ""
    )


def _hits(figure: Figure | None) -> int:
    if figure is None or figure.value is None:
        return 0
    return round(figure.value * figure.cases) if figure.unit == "share" else figure.cases
