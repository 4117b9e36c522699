"""Figures and trends of a company that does not exist."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

Number = int | float


@dataclass(frozen=True)
class BookFigure:
    """A figure of the shape the tag asks for."""

    label: str
    unit: str
    value: Number | None
    cases: int
    low: Number | None = None
    high: Number | None = None
    note: str = ""
    before: "BookFigure | None" = None
    href: str = ""
    trend: Sequence[Number | None] = field(default=())


@dataclass(frozen=True)
class BookPoint:
    """One week, both days inclusive."""

    first: date
    last: date
    figure: BookFigure


RATES = (0.58, 0.57, 0.55, None, 0.51, 0.54, 0.57, 0.56, 0.60, 0.62, 0.61, 0.63)
CLOSED = (31, 28, 35, 0, 22, 26, 30, 33, 29, 36, 38, 34)
CREATED = (212, 260, 241, 198, 150, 233, 270, 305, 288, 0, 312, 341)


def win_rates(*, today: date) -> tuple[BookPoint, ...]:
    """Twelve weeks of a share with intervals, one week without a figure."""
    return tuple(
        BookPoint(first, last, _rate(value, cases))
        for (first, last), value, cases in zip(_weeks(today), RATES, CLOSED, strict=True)
    )


def created(*, today: date) -> tuple[BookPoint, ...]:
    """Twelve weeks of money, one week of nought."""
    return tuple(
        BookPoint(first, last, BookFigure("Pipeline created", "EUR", value * 1000, value // 9))
        for (first, last), value in zip(_weeks(today), CREATED, strict=True)
    )


def few(*, today: date) -> tuple[BookPoint, ...]:
    """Two weeks with a figure between two without."""
    values = (None, 44.0, None, 47.5)
    return tuple(
        BookPoint(first, last, BookFigure("Median cycle", "days", value, 5))
        for (first, last), value in zip(_weeks(today)[-4:], values, strict=True)
    )


def nothing(*, today: date) -> tuple[BookPoint, ...]:
    """Weeks in which nothing could be said."""
    return tuple(
        BookPoint(first, last, BookFigure("Win rate", "share", None, 0))
        for first, last in _weeks(today)[-3:]
    )


def scoreboard() -> tuple[BookFigure, ...]:
    """Every kind of figure: sure, less sure, counted, added up, not to be said."""
    rate_before = BookFigure("Win rate", "share", 0.581, 270)
    days_before = BookFigure("Median cycle", "days", 44, 270)
    return (
        BookFigure("Win rate", "share", 0.632, 289, 0.575, 0.686, before=rate_before, trend=RATES),
        BookFigure("Median cycle", "days", 45.5, 289, 41, 49, before=days_before, href="#figures"),
        BookFigure(
            "Pipeline created",
            "EUR",
            10_005_534,
            412,
            before=BookFigure("Pipeline created", "EUR", 11_240_000, 455),
            trend=CREATED,
        ),
        BookFigure("Open pipeline", "EUR", 845_300, 74, note="three deals without an amount"),
        BookFigure("Meetings", "count", 1_238, 1_238, before=BookFigure("Meetings", "", 1_238, 9)),
        BookFigure("Coverage", "share", None, 4, note="The quarter's quota is not in the import."),
        BookFigure("Pushed close dates", "share", 0.071, 14, 0.02, 0.31, before=rate_before),
        BookFigure("Won", "EUR", None, 38, note="Amounts in EUR, GBP and NOK are not added."),
    )


def _weeks(today: date) -> list[tuple[date, date]]:
    monday = today - timedelta(days=today.weekday() + 7)
    starts = [monday - timedelta(weeks=back) for back in range(11, -1, -1)]
    return [(start, start + timedelta(days=6)) for start in starts]


def _rate(value: float | None, cases: int) -> BookFigure:
    if value is None:
        return BookFigure("Win rate", "share", None, cases, note="Nothing closed that week.")
    spread = 0.9 / cases**0.5 * 0.5
    return BookFigure("Win rate", "share", value, cases, value - spread, value + spread)
