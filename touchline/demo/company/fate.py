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

_CYCLE = {"won": (58.0, 0.7), "lost": (14.0, 1.7)}
"""Days from beginning to close: the median and the spread of a log-normal, by outcome. Deals are
lost early or not at all; the two overlap widely, so that the median of both together is steady."""

_KIND_PACE = {"new": 1.1, "expansion": 0.95, "renewal": 0.8}

_SWIFT = 16
"""Days within which a deal is decided at once, without the visits and proposals of a long one."""

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
    drift, luck, saved, pace = (chance.random() for _ in range(4))
    if drift < ADRIFT:
        return Fate(kind, "adrift", date.max, is_swift=False)
    outcome = "won" if luck < winning else "lost"
    days = _cycle(pace, outcome=outcome, kind=kind)
    closes = on_or_after(begun + timedelta(days=days))
    is_helped = closes >= helps_from(seller.team, today=today)
    if outcome == "lost" and is_helped and saved < share_saved(winning):
        outcome = "won"
    return Fate(kind, outcome, closes, is_swift=days <= _SWIFT)


def chance_of_winning(seller: Seller, *, kind: str) -> float:
    """The chance of winning without any coaching, from 0 to 1."""
    return BASE_CHANCE + _KIND_CHANCE[kind] + seller.skill


def _cycle(luck: float, *, outcome: str, kind: str) -> int:
    """Days from the beginning to the close; `luck` is uniform between 0 and 1."""
    deviate = _NORMAL.inv_cdf(min(0.999, max(0.001, luck)))
    median, spread = _CYCLE[outcome]
    days = median * _KIND_PACE[kind] * exp(spread * deviate)
    return min(max(1, round(days)), LONGEST_CYCLE.days - 10)
