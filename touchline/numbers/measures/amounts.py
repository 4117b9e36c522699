"""Amounts: added within a currency, converted by the dated rates, or named and left alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from touchline.numbers.measures.tally import Tally


@dataclass(frozen=True)
class Money:
    """An amount in each currency, and the whole in the organisation's where every rate is known.

    `unrated` counts the amounts for which no rate is known, `blank` the cases without an amount.
    """

    totals: Mapping[str, Decimal]
    base: Decimal = Decimal(0)
    unrated: int = 0
    blank: int = 0


def added(tallies: Iterable[Tally]) -> Money:
    """The amounts of these tallies."""
    totals: dict[str, Decimal] = {}
    base, unrated, blank = Decimal(0), 0, 0
    for tally in tallies:
        if tally.cases > tally.blank:
            totals[tally.currency] = totals.get(tally.currency, Decimal(0)) + tally.total
        base, unrated, blank = base + tally.base, unrated + tally.unrated, blank + tally.blank
    return Money(totals, base, unrated, blank)


def counted_in(money: Money, base_currency: str) -> tuple[str, Decimal | None, str]:
    """The currency and the total, with a note on how; the total is None if it cannot be added.

    One currency is left as it is: converting it would add nothing but doubt.
    """
    if len(money.totals) < 2:
        [(currency, total)] = money.totals.items() or [("", Decimal(0))]
        return currency, total, ""
    named = ", ".join(sorted(currency or "no currency" for currency in money.totals))
    if not base_currency:
        return "", None, f"Amounts in {named} cannot be added."
    if money.unrated:
        lack = f"{money.unrated} {'has' if money.unrated == 1 else 'have'} no rate"
        return "", None, f"Amounts in {named} cannot be added: {lack} to {base_currency}."
    note = f"Amounts in {named}, converted by the dated rates."
    return base_currency, money.base, note
