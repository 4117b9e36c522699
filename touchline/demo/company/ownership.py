"""Who has a deal from which day: deals of a seller who leaves go to a team-mate, few others do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from random import Random

from touchline.demo.company.changes import Change
from touchline.demo.company.seasons import on_or_after
from touchline.demo.company.sellers import Seller

GIVEN_AWAY = 0.015
"""The share of long deals that change hands although nobody left."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A seller has the deal from the first day on, until the next holding begins."""

    seller_key: str
    first: date


def holdings(
    seller: Seller, mates: Sequence[Seller], *, begun: date, end: date, chance: Random
) -> tuple[Holding, ...]:
    """Who had a deal between its first day and its last, or today; whoever began it comes first."""
    held = Holding(seller.key, begun)
    luck, share = chance.random(), chance.uniform(0.3, 0.7)
    if seller.left_on is not None and seller.left_on < end:
        day = on_or_after(max(begun, seller.left_on) + timedelta(days=1))
    elif luck < GIVEN_AWAY and (end - begun).days > 30:
        day = on_or_after(begun + (end - begun) * share)
    else:
        return (held,)
    takers = [mate for mate in mates if mate.works_on(day) and mate.left_on is None]
    return (held, Holding(chance.choice(takers).key, day)) if day <= end else (held,)


def handed_over(held: Sequence[Holding]) -> Iterator[Change]:
    """The changes of the seller, at eight on the first day of the new holding."""
    for old, new in pairwise(held):
        yield Change("seller", old.seller_key, new.seller_key, datetime.combine(new.first, time(8)))
