"""From tallies to one figure: the value, its cases, its interval, or why there is none."""

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from touchline.numbers.measures.intervals import median, median_interval, wilson
from touchline.numbers.measures.registry import Measure
from touchline.numbers.measures.tallies import Tally
from touchline.numbers.terms import Figure, Number

NEEDS = {"activities": "activities", "pushed_close_dates": "changes"}
"""Measures that say nothing about deals alone, and the table they need rows of."""


def figure(measure: Measure, tallies: Sequence[Tally], *, rows: Mapping[str, int]) -> Figure:
    """The figure of one measure from its tallies; `rows` of the snapshot say what it lacks."""
    cases = sum(tally.cases for tally in tallies)
    needed = NEEDS.get(measure.key)
    if needed and not rows.get(needed):
        return _plain(measure, None, cases, note=f"This snapshot holds no {needed}.")
    if measure.kind == "share":
        return _share(measure, sum(tally.hits for tally in tallies), cases)
    if measure.kind == "median":
        return _median(measure, tallies, cases)
    if measure.kind == "sum":
        return _sum(measure, tallies, cases)
    return _plain(measure, cases, cases)


def _plain(
    measure: Measure, value: Number | None, cases: int, *, unit: str = "", note: str = ""
) -> Figure:
    return Figure(measure.key, measure.label, unit or measure.unit, value, cases, note=note)


def _share(measure: Measure, hits: int, cases: int) -> Figure:
    if not cases:
        return _plain(measure, None, 0, note=f"There is not one case: {measure.case}.")
    low, high = wilson(hits, cases)
    return Figure(measure.key, measure.label, measure.unit, hits / cases, cases, low, high)


def _median(measure: Measure, tallies: Sequence[Tally], cases: int) -> Figure:
    if not cases:
        return _plain(measure, None, 0, note=f"There is not one case: {measure.case}.")
    counts: Counter[int] = Counter()
    for tally in tallies:
        counts[tally.days] += tally.cases
    interval = median_interval(counts)
    low, high = map(float, interval) if interval else (None, None)
    note = "" if interval else "Too few cases for an interval."
    value = median(counts)
    return Figure(measure.key, measure.label, measure.unit, value, cases, low, high, note)


def _sum(measure: Measure, tallies: Sequence[Tally], cases: int) -> Figure:
    """Amounts of one currency are added; of several they are named and left alone."""
    totals: dict[str, Decimal] = {}
    for tally in tallies:
        if tally.cases > tally.blank:
            totals[tally.currency] = totals.get(tally.currency, Decimal(0)) + tally.total
    blank = sum(tally.blank for tally in tallies)
    if len(totals) > 1:
        named = ", ".join(sorted(currency or "no currency" for currency in totals))
        return _plain(measure, None, cases, note=f"Amounts in {named} cannot be added.")
    if not totals:
        note = f"None of {cases} deals has an amount." if cases else ""
        return _plain(measure, None if cases else 0, cases, note=note)
    lack = "has" if blank == 1 else "have"
    note = f"{blank} of {cases} deals {lack} no amount." if blank else ""
    [(currency, total)] = totals.items()
    return _plain(measure, float(total), cases, unit=currency, note=note)
