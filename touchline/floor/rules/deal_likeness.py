"""Whether a deal by hand and one of the CRM look the same: an offer to a person, no verdict."""

import unicodedata
from collections.abc import Iterable

from touchline.floor.rules.deal_look import DealLook

NEAR = 0.25
"""Amounts are near if they differ by no more than a quarter of the larger one."""


def folded(name: str) -> str:
    """A name without case, marks, signs and spaces."""
    bare = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sign for sign in bare if sign.isalnum())


def alike(hand: DealLook, other: DealLook) -> bool:
    """The same account (by hand it may stand in the name alone), and amounts that are near.

    An amount that is not known contradicts nothing; one in another currency does.
    """
    own = folded(hand.account or hand.name)
    return bool(own) and own == folded(other.account) and _near(hand, other)


def _near(hand: DealLook, other: DealLook) -> bool:
    if not hand.amount or not other.amount:
        return True
    if hand.currency and other.currency and hand.currency != other.currency:
        return False
    return abs(hand.amount - other.amount) <= NEAR * max(hand.amount, other.amount)


def pairs(looks: Iterable[DealLook]) -> tuple[tuple[DealLook, DealLook], ...]:
    """Of one person's open deals, each by hand with each of the CRM that looks the same."""
    every = tuple(looks)
    by_hand = [look for look in every if look.named_by_hand]
    others = [look for look in every if not look.named_by_hand]
    return tuple((one, other) for one in by_hand for other in others if alike(one, other))
