"""From which day on an export can tell: what nobody exported is unknown, not nought."""

from dataclasses import replace
from datetime import date

from touchline.numbers.measures.measure import Measure
from touchline.numbers.measures.periods import Period
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import Figure, Selection


def known_since(snapshot: Snapshot, measure: Measure) -> date | None:
    """From when on periods can be held against each other; None if that is always so.

    Deals that are still open may be older than the export of closed ones, so deals count from the
    first closing on.
    """
    return snapshot.covered.get("closings" if measure.known == "deals" else measure.known)


def with_period_covered(
    measure: Measure, figure: Figure, snapshot: Snapshot, period: Period
) -> Figure:
    """One of many periods that are held against each other: without a value before the export."""
    begins = known_since(snapshot, measure)
    if begins is None or period.last >= begins:
        return with_days_covered(measure, figure, snapshot, Selection(first=period.first))
    return replace(figure, value=None, low=None, high=None, note=_begins(begins.isoformat()))


def with_days_covered(
    measure: Measure, figure: Figure, snapshot: Snapshot, selection: Selection
) -> Figure:
    """Days that were asked for: with a word on it if they begin before the export does.

    It says nothing of a figure that has its own note: one reason at a time.
    """
    begins = snapshot.covered.get(measure.known)
    if begins is None or selection.first is None or selection.first >= begins or figure.note:
        return figure
    if selection.last is not None and selection.last < begins:
        figure = replace(figure, value=None, low=None, high=None)
    return replace(figure, note=_begins(begins.isoformat()))


def _begins(day: str) -> str:
    return f"The export begins on {day}."
