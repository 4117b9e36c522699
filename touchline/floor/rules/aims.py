"""What a team aims at: a measure beside its target, and where it is likely to end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from touchline.floor.rules.pace import Pace, project
from touchline.floor.rules.season import Season, project_like
from touchline.floor.rules.weeks import monday_of, weeks_left
from touchline.numbers import Figure, Measure, Point

STOCKS = frozenset({"deals_open", "open_pipeline"})
"""Counted at the end of the days, not over them: there is no course to go on with."""
TREND = 13


@dataclass(frozen=True)
class Aimed:
    """A measure with its target, of a week or of the quarter.

    `figure` is what stands today; `pace` where it is likely to end, `flows` whether it has a
    course at all. `before` is the week before, of a weekly target. `weeks` are the whole weeks
    that the pace could be learnt from. `last_known` is the Monday of an activity's week where the
    present one is not in the numbers yet.
    """

    figure: Figure
    target: float
    at_most: bool
    weekly: bool
    href: str = ""
    pace: Pace | None = None
    flows: bool = False
    weeks: int = 0
    before: Figure | None = None
    trend: tuple[Point, ...] = ()
    last_known: date | None = None

    @property
    def unit(self) -> str:
        """What amounts are said in; nothing if there are none yet."""
        return "" if self.figure.unit == "money" else self.figure.unit

    @property
    def trend_values(self) -> list[float | None]:
        """The weeks, as a word-sized line takes them."""
        return [point.figure.value for point in self.trend]

    @property
    def ends_like(self) -> tuple[float, float] | None:
        """Between which it likely lies: at the quarter's end, or today where there is no course."""
        if self.pace is not None:
            return self.pace.low, self.pace.high
        if self.figure.low is not None and self.figure.high is not None:
            return self.figure.low, self.figure.high
        return None


@dataclass(frozen=True)
class Course:
    """The weeks of a measure that a pace is learnt from, known up to a day.

    `season` has former quarters, where there are any; it is in the unit of the figure already.
    """

    points: Sequence[Point]
    known_from: date
    known_until: date
    factor: float = 1.0
    season: Season | None = None

    @property
    def whole_weeks(self) -> list[float]:
        """The values of the weeks that are over, and that the data covers whole."""
        monday = monday_of(self.known_until)
        return [
            point.figure.value * self.factor
            for point in self.points
            if self.known_from <= point.first < monday and point.figure.value is not None
        ]


def flows(measure: Measure | None) -> bool:
    """Whether it grows over the quarter; what is typed (None) does."""
    if measure is None:
        return True
    return measure.kind in ("count", "sum") and measure.key not in STOCKS


def of_quarter(
    figure: Figure, target: float, *, at_most: bool, course: Course | None, last: date,
    of_cases: bool, href: str = "",
) -> Aimed:  # fmt: skip
    """A result beside its target for the quarter that ends on `last`."""
    if course is None:
        return Aimed(figure, target, at_most, weekly=False, href=href)
    weeks = course.whole_weeks
    left = weeks_left(course.known_until, last)
    pace = None
    if figure.value is not None and course.season and left > 0:
        pace = project_like(figure.value, course.season, of_cases=of_cases)
    if figure.value is not None and pace is None:
        pace = project(figure.value, weeks, left, of_cases=of_cases)
    return Aimed(
        figure, target, at_most, weekly=False, href=href, pace=pace, flows=True, weeks=len(weeks)
    )


def of_week(
    points: Sequence[Point], target: float, *, at_most: bool, monday: date, nothing: Figure,
    href: str = "", last_known: bool = False,
) -> Aimed:  # fmt: skip
    """An activity in the week of a Monday, beside its target for a week and its weeks before."""
    until = [point for point in points if point.first <= monday]
    now = until[-1].figure if until and until[-1].first == monday else nothing
    before = until[-2].figure if now is not nothing and len(until) > 1 else None
    return Aimed(
        now, target, at_most, weekly=True, href=href, before=before, trend=tuple(until[-TREND:]),
        last_known=monday if last_known else None,
    )  # fmt: skip
