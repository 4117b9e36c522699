"""Quotas by quarter, and what one unit of another currency was worth in euros month by month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from touchline.demo.company.frame import Frame
from touchline.demo.company.seasons import next_quarter, quarter_start
from touchline.demo.company.sellers import Seller

CURRENCY = "EUR"
_FIRST_RATES = {"GBP": 1.162, "NOK": 0.0862, "SEK": 0.0891, "PLN": 0.2325}


@dataclass(frozen=True)
class Quota:
    """One row of quotas.csv: whole euros to be won from the first day to the last, both included.

    Either `person_key` or `team` is empty.
    """

    person_key: str
    team: str
    first: date
    last: date
    amount: int


@dataclass(frozen=True)
class Rate:
    """One row of rates.csv: what one unit of the currency is worth in euros from a day on."""

    currency: str
    day: date
    rate: float


def quotas(sellers: Sequence[Seller], *, frame: Frame) -> Iterator[Quota]:
    """The quotas of every quarter that the frame touches, of each seller and of each team.

    A team's quota is nine tenths of its sellers': not everyone meets theirs.
    """
    first = quarter_start(frame.first)
    while first <= frame.today:
        last = next_quarter(first) - timedelta(days=1)
        totals: dict[str, int] = {}
        for seller in sellers:
            if seller.works_on(first):
                amount = 5_000 * round(34 * seller.volume)
                totals[seller.team] = totals.get(seller.team, 0) + amount
                yield Quota(seller.key, "", first, last, amount)
        for team, total in totals.items():
            yield Quota("", team, first, last, 10_000 * round(total * 0.9 / 10_000))
        first = next_quarter(first)


def rates(frame: Frame) -> Iterator[Rate]:
    """A rate for the first of each month, from the month before the frame's first day on."""
    kept_from = (frame.first.replace(day=1) - timedelta(days=1)).replace(day=1)
    for currency, first_rate in _FIRST_RATES.items():
        rate = first_rate
        chance = frame.chance("rate", currency)
        day = (frame.opening.replace(day=1) - timedelta(days=1)).replace(day=1)
        while day <= frame.today:
            rate *= 1 + chance.uniform(-0.012, 0.012)
            if day >= kept_from:
                yield Rate(currency, day, round(rate, 5))
            day = (day + timedelta(days=32)).replace(day=1)
