"""A trend made ready for the page: two drawings, its point in a sentence, its table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Protocol

from touchline.design.amounts import Amount, amount, is_currency
from touchline.design.charts.parts import Drawing, Reading, Target
from touchline.design.charts.plane import NARROW, WIDE, Plane
from touchline.design.charts.trend import draw_trend
from touchline.design.days import say_period
from touchline.design.figures import FigureLike, say_interval
from touchline.design.telling import tell_trend


class PointLike(Protocol):
    """One period of a trend, both days inclusive."""

    @property
    def first(self) -> date: ...
    @property
    def last(self) -> date: ...
    @property
    def figure(self) -> FigureLike: ...


@dataclass(frozen=True)
class Row:
    """One period of the table behind a chart."""

    period: str
    amount: Amount | None
    interval: str
    cases: int


@dataclass(frozen=True)
class ShownTrend:
    """What the template of a chart needs; no drawing at all when no period has a value."""

    label: str
    unit_word: str
    sentence: str
    grain: str
    is_bars: bool
    has_band: bool
    wide: Drawing | None
    narrow: Drawing | None
    rows: tuple[Row, ...]


def show_trend(
    points: Sequence[PointLike],
    *,
    today: date,
    label: str = "",
    kind: str = "",
    target: Target | None = None,
) -> ShownTrend:
    """Draw a trend and say its point.

    `kind` is "line" or "bars"; by default shares, days and whatever has an interval are lines,
    and what is counted or added up is bars. The label defaults to that of the figures.
    """
    readings = [_reading(point, today=today) for point in points]
    label = label or (points[0].figure.label if points else "")
    unit = points[0].figure.unit if points else ""
    grain = grain_of(points)
    bars = kind == "bars" or (kind != "line" and not _is_line(points))
    drawn = any(reading.value is not None for reading in readings)

    say = partial(say_short, unit=unit)

    def draw(plane: Plane) -> Drawing | None:
        if not drawn:
            return None
        ceiling = 1.0 if unit == "share" else None
        return draw_trend(
            readings,
            plane=plane,
            say=say,
            say_axis=partial(say_on_axis, unit=unit),
            bars=bars,
            ceiling=ceiling,
            target=target,
        )

    return ShownTrend(
        label=label,
        unit_word=_unit_word(unit),
        sentence=tell_trend(label, _whole(readings, points, bars, today), say=say, grain=grain),
        grain=grain,
        is_bars=bars,
        has_band=not bars and any(reading.low is not None for reading in readings),
        wide=draw(WIDE),
        narrow=draw(NARROW),
        rows=tuple(_row(point, today=today) for point in points),
    )


def _whole(
    readings: Sequence[Reading], points: Sequence[PointLike], bars: bool, today: date
) -> Sequence[Reading]:
    """What the sentence speaks of: a sum that still grows is not held against whole periods."""
    running = bars and len(points) > 1 and points[-1].last >= today
    return readings[:-1] if running else readings


def say_short(value: float, *, unit: str) -> str:
    """A value for a sentence or the end of a line: whole per cents, everything else as ever."""
    if unit == "share":
        return amount(value, unit=unit, digits=0).text
    return amount(value, unit=unit).text


def say_on_axis(value: float, *, unit: str) -> str:
    """A value beside the grid: words such as "days" are said once, in the chart's subtitle."""
    if unit == "share" or is_currency(unit):
        return say_short(value, unit=unit)
    return amount(value, unit="").text


def grain_of(points: Sequence[PointLike]) -> str:
    """How long the periods are: "week", "month", or "" for anything else, also for a mixture."""
    lengths = {(point.last - point.first).days + 1 for point in points}
    if lengths == {7}:
        return "week"
    months = bool(points) and all(point.first.day == 1 for point in points)
    return "month" if months and lengths <= {28, 29, 30, 31} else ""


def _unit_word(unit: str) -> str:
    return "" if unit in {"", "count", "share"} or is_currency(unit) else unit


def _is_line(points: Sequence[PointLike]) -> bool:
    return any(p.figure.unit in {"share", "days"} or p.figure.low is not None for p in points)


def _reading(point: PointLike, *, today: date) -> Reading:
    figure = point.figure
    label = say_period(point.first, point.last, today=today)
    return Reading(label, figure.value, figure.low, figure.high, figure.cases)


def _row(point: PointLike, *, today: date) -> Row:
    figure = point.figure
    return Row(
        period=say_period(point.first, point.last, today=today),
        amount=None if figure.value is None else amount(figure.value, unit=figure.unit),
        interval=say_interval(figure),
        cases=figure.cases,
    )
