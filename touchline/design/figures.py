"""A figure made ready for the page: its value in words, how sure it is, and what it was before."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from touchline.design.amounts import Amount, Number, amount, is_currency, span
from touchline.design.charts.spark import Spark, draw_spark
from touchline.design.charts.whisker import Whisker, draw_whisker


class FigureLike(Protocol):
    """What a figure must have; it may also have `before` (a figure), `href` and `trend`.

    `trend` is a sequence of values (None for a gap) or of points whose `figure` has the value.
    """

    @property
    def label(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def value(self) -> Number | None: ...
    @property
    def cases(self) -> int: ...
    @property
    def low(self) -> Number | None: ...
    @property
    def high(self) -> Number | None: ...
    @property
    def note(self) -> str: ...


@dataclass(frozen=True)
class Before:
    """What a figure was before, with a direction said in a word and shown by an arrow."""

    sentence: str
    icon: str


@dataclass(frozen=True)
class ShownFigure:
    """The parts of a figure in the order they are read; `amount` is None if it cannot be said."""

    label: str
    href: str
    amount: Amount | None
    note: str
    cases: str
    sure: str
    whisker: Whisker | None
    before: Before | None
    spark: Spark | None


def show_figure(figure: FigureLike, *, href: str = "") -> ShownFigure:
    """Put a figure into words and drawings; a value of None leaves only the note to read."""
    earlier: FigureLike | None = getattr(figure, "before", None)
    return ShownFigure(
        label=_(figure.label),
        href=href or getattr(figure, "href", ""),
        amount=None if figure.value is None else amount(figure.value, unit=figure.unit),
        note=figure.note,
        cases=_cases(figure),
        sure=say_interval(figure),
        whisker=_whisker(figure, earlier),
        before=_before(figure, earlier),
        spark=draw_spark(_values(getattr(figure, "trend", ()))),
    )


def say_cases(cases: int) -> str:
    """How many cases a figure rests on."""
    return ngettext("%(n)s case", "%(n)s cases", cases) % {"n": f"{cases:,}"}


def say_interval(figure: FigureLike) -> str:
    """The interval in the figure's unit, or nothing where there is none."""
    if figure.value is None or figure.low is None or figure.high is None:
        return ""
    return span(figure.low, figure.high, unit=figure.unit)


def _whisker(figure: FigureLike, earlier: FigureLike | None) -> Whisker | None:
    if figure.value is None or figure.low is None or figure.high is None:
        return None
    before = earlier.value if earlier else None
    return draw_whisker(value=figure.value, low=figure.low, high=figure.high, before=before)


def _before(figure: FigureLike, earlier: FigureLike | None) -> Before | None:
    if earlier is None or figure.value is None:
        return None
    if earlier.value is None:
        return Before(_("before: not enough to say"), "minus")
    was = say_bare(earlier.value, unit=earlier.unit)
    if say_bare(figure.value, unit=figure.unit) == was:
        return Before(_("as before"), "minus")
    if figure.value > earlier.value:
        return Before(_("up from %(was)s") % {"was": was}, "arrow-up")
    return Before(_("down from %(was)s") % {"was": was}, "arrow-down")


def say_bare(value: Number, *, unit: str) -> str:
    """A value beside one that has just named its unit: a word such as "days" is not said again."""
    is_word = unit != "share" and not is_currency(unit)
    return amount(value, unit="" if is_word else unit).text


def _cases(figure: FigureLike) -> str:
    # A count of deals is its own number of cases: "26 deals, 26 cases" would say nothing twice.
    counted = figure.value == figure.cases and figure.unit != "share"
    return "" if counted and not is_currency(figure.unit) else say_cases(figure.cases)


def _values(trend: Sequence[object]) -> list[Number | None]:
    return [_value(point) for point in trend]


def _value(point: object) -> Number | None:
    value = getattr(getattr(point, "figure", None), "value", point)
    return value if isinstance(value, int | float) else None
