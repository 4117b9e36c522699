"""Figures that hold amounts against a quota: attainment and coverage."""

from collections.abc import Sequence
from decimal import Decimal

from touchline.numbers.measures.amounts import Money, added, counted_in
from touchline.numbers.measures.figures import lacking, plain
from touchline.numbers.measures.measure import Measure
from touchline.numbers.measures.tally import Tally
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import Figure

NO_QUOTA = "There is no quota for these days."


def ratio(
    measure: Measure,
    tallies: Sequence[Tally],
    won: Sequence[Tally],
    quota: Money | None,
    *,
    snapshot: Snapshot,
) -> Figure:
    """The figure of a measure of kind `ratio`; `won` are the tallies of the won value."""
    cases = sum(tally.cases for tally in tallies)
    if lack := lacking(measure, snapshot):
        return plain(measure, None, cases, note=lack)
    if quota is None:
        return plain(measure, None, cases, note=NO_QUOTA)
    alike = _in_one_currency((added(tallies), added(won), quota), snapshot.currency)
    if isinstance(alike, str):
        return plain(measure, None, cases, note=alike)
    amount, won_amount, whole = alike
    missing = whole - won_amount if measure.key == "coverage" else whole
    if missing <= 0:
        note = "The quota for these days is reached." if whole > 0 else NO_QUOTA
        return plain(measure, None, cases, note=note)
    return plain(measure, float(amount / missing), cases, note=_of(whole, quota, snapshot))


def _in_one_currency(amounts: Sequence[Money], base_currency: str) -> tuple[Decimal, ...] | str:
    """All of them in one currency, or why that cannot be."""
    named = {currency for money in amounts for currency in money.totals}
    if len(named) == 1:
        return tuple(sum(money.totals.values(), Decimal(0)) for money in amounts)
    unrated = sum(money.unrated for money in amounts)
    together = Money(dict.fromkeys(named, Decimal(0)), unrated=unrated)
    _, possible, note = counted_in(together, base_currency)
    return note if possible is None else tuple(money.base for money in amounts)


def _of(whole: Decimal, quota: Money, snapshot: Snapshot) -> str:
    unit = next(iter(quota.totals)) if len(quota.totals) == 1 else snapshot.currency
    return f"Quota for these days: {whole:,.0f} {unit}".rstrip() + "."
