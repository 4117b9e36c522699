"""How each deal will end, and when: drawn before anything else about it, so it can be passed by."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import exp
from random import Random
from statistics import NormalDist

from touchline.demo.company.coaching import helps_from, share_saved
from touchline.demo.company.frame import LONGEST_CYCLE
from touchline.demo.company.seasons import on_or_after
from touchline.demo.company.sellers import Seller

BASE_CHANCE = 0.619
"""The chance of winning before kind, seller and coaching; it makes 63 % of the closed deals won."""

ADRIFT = 0.04
"""The share of deals that nobody ever closes."""

_KINDS = ("new", "expansion", "renewal")
_KIND_SHARES = (0.6, 0.26, 0.14)
_KIND_CHANCE = {"new": -0.045, "expansion": 0.04, "renewal": 0.12}

_SWIFT = {
    "won": {"new": 0.26, "expansion": 0.5, "renewal": 0.64},
    "lost": {"new": 0.6, "expansion": 0.57, "renewal": 0.48},
}
"""The share of deals that are decided within days. The others take months: deals of this trade
have two ages, and few are decided between them."""


_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Fate:
    """How a deal ends: `outcome` won or lost on `closes`, which may lie ahead, or adrift for good.

    `is_swift` tells the deals that are decided within days.
    """

    kind: str
    outcome: str
    closes: date
    is_swift: bool

    def touches(self, first: date) -> bool:
        """Whether the deal was still open on the day or later."""
        return self.closes >= first


def fate_of(seller: Seller, *, begun: date, today: date, chance: Random) -> Fate:
    """The fate of a deal that the seller begins on a day."""
    (kind,) = chance.choices(_KINDS, weights=_KIND_SHARES)
    winning = chance_of_winning(seller, kind=kind)
    drift, luck, saved, swift, pace = (chance.random() for _ in range(5))
    if drift < ADRIFT:
        return Fate(kind, "adrift", date.max, is_swift=False)
    outcome = "won" if luck < winning else "lost"
    is_swift = swift < _SWIFT[outcome][kind]
    closes = on_or_after(begun + timedelta(days=_cycle(pace, is_swift=is_swift)))
    is_helped = closes >= helps_from(seller.team, today=today)
    if outcome == "lost" and is_helped and saved < share_saved(winning):
        outcome = "won"
    return Fate(kind, outcome, closes, is_swift)


def chance_of_winning(seller: Seller, *, kind: str) -> float:
    """The chance of winning without any coaching, from 0 to 1."""
    return BASE_CHANCE + _KIND_CHANCE[kind] + seller.skill


def _cycle(luck: float, *, is_swift: bool) -> int:
    """Days from the beginning to the close: log-normal around eight days, or around eighty.

    `luck` is uniform between 0 and 1.
    """
    deviate = _NORMAL.inv_cdf(min(0.999, max(0.001, luck)))
    days = 8 * exp(0.5 * deviate) if is_swift else 83 * exp(0.4 * deviate)
    return min(max(1, round(days)), LONGEST_CYCLE.days - 10)
