"""From tallies to one figure: the value, its cases, its interval, or why there is none."""

from collections import Counter
from collections.abc import Sequence

from touchline.kit.wilson import wilson
from touchline.numbers.measures.amounts import added, counted_in
from touchline.numbers.measures.intervals import median, median_interval
from touchline.numbers.measures.measure import Measure
from touchline.numbers.measures.tally import Tally
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import Figure, Number


def figure(measure: Measure, tallies: Sequence[Tally], *, snapshot: Snapshot) -> Figure:
    """The figure of one measure from its tallies; the snapshot says what it lacks.

    A `ratio` needs a quota as well: `targets.py` makes it.
    """
    cases = sum(tally.cases for tally in tallies)
    if lack := lacking(measure, snapshot):
        return plain(measure, None, cases, note=lack)
    if measure.kind == "share":
        return _share(measure, sum(tally.hits for tally in tallies), cases)
    if measure.kind == "median":
        return _median(measure, tallies, cases)
    if measure.kind == "sum":
        return _sum(measure, tallies, cases, base_currency=snapshot.currency)
    return plain(measure, cases, cases)


def lacking(measure: Measure, snapshot: Snapshot) -> str:
    """What the snapshot would need for this measure to say something, or nothing."""
    if measure.needs and not snapshot.rows.get(measure.needs):
        return f"This snapshot holds no {measure.needs.replace('_', ' ')}."
    if measure.fact == "qualified deals" and not snapshot.process.qualified:
        return "The process does not say from which stage on a deal is qualified."
    return ""


def plain(
    measure: Measure, value: Number | None, cases: int, *, unit: str = "", note: str = ""
) -> Figure:
    """A figure without an interval."""
    return Figure(measure.key, measure.label, unit or measure.unit, value, cases, note=note)


def _share(measure: Measure, hits: int, cases: int) -> Figure:
    if not cases:
        return plain(measure, None, 0, note=f"There is not one case: {measure.case}.")
    low, high = wilson(hits, cases)
    return Figure(measure.key, measure.label, measure.unit, hits / cases, cases, low, high)


def _median(measure: Measure, tallies: Sequence[Tally], cases: int) -> Figure:
    if not cases:
        return plain(measure, None, 0, note=f"There is not one case: {measure.case}.")
    counts: Counter[int] = Counter()
    for tally in tallies:
        counts[tally.days] += tally.cases
    interval = median_interval(counts)
    low, high = map(float, interval) if interval else (None, None)
    note = "" if interval else "Too few cases for an interval."
    value = median(counts)
    return Figure(measure.key, measure.label, measure.unit, value, cases, low, high, note)


def _sum(measure: Measure, tallies: Sequence[Tally], cases: int, *, base_currency: str) -> Figure:
    money = added(tallies)
    currency, total, note = counted_in(money, base_currency)
    if total is None:
        return plain(measure, None, cases, note=note)
    if not money.totals:
        note = f"None of {cases} deals has an amount." if cases else ""
        return plain(measure, None if cases else 0, cases, note=note)
    if money.blank:
        lack = "has" if money.blank == 1 else "have"
        note = f"{money.blank} of {cases} deals {lack} no amount. {note}".strip()
    return plain(measure, float(total), cases, unit=currency, note=note)
