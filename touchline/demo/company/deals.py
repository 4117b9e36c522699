"""A deal of the demo company from its first day to today, and every deal that a frame keeps."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from touchline.demo.company import products, words
from touchline.demo.company.accounts import Account, patch
from touchline.demo.company.changes import Change, expectations, pushed, repriced
from touchline.demo.company.fate import Fate, fate_of
from touchline.demo.company.frame import Frame
from touchline.demo.company.ownership import Holding, handed_over, holdings
from touchline.demo.company.path import CLOSED, Step, path
from touchline.demo.company.sellers import Seller, begins

UNDATED, UNPRICED, UNPLACED = 0.12, 0.03, 0.012
"""The shares of leads without a close date, of deals not won without an amount, and of all deals
without an account."""


@dataclass(frozen=True, slots=True)
class Deal:
    """A deal with all that the export says about it.

    `outcome` is open, won or lost; `closed` is None while it is open. `amount` is in whole euros,
    None where nobody wrote one. `held` says who had the deal from which day, `steps` and `changes`
    are in order of time.
    """

    key: str
    account: str
    product: str
    kind: str
    amount: int | None
    begun: date
    closed: date | None
    close_date: date | None
    outcome: str
    next_step: str
    source: str
    held: tuple[Holding, ...]
    steps: tuple[Step, ...]
    changes: tuple[Change, ...]

    @property
    def stage(self) -> str:
        """The stage where the deal stands now."""
        return self.steps[-1].stage

    @property
    def seller_key(self) -> str:
        """Who has the deal now."""
        return self.held[-1].seller_key


def deals_of(
    sellers: Sequence[Seller], accounts: Mapping[str, Sequence[Account]], *, frame: Frame
) -> Iterator[Deal]:
    """Every deal that was open on the frame's first day or later, seller by seller.

    A deal is drawn from chance of its own, so that leaving out the old ones changes no other.
    """
    for seller in sellers:
        mates = [mate for mate in sellers if mate.team == seller.team and mate is not seller]
        market = _Market(seller, mates, accounts[seller.team])
        for index, begun in enumerate(begins(seller, frame=frame), 1):
            chance = frame.chance("deal", seller.number, index)
            fate = fate_of(seller, begun=begun, today=frame.today, chance=chance)
            if fate.touches(frame.first):
                key = f"NL-{seller.number:03d}{index:03d}"
                yield market.deal(key, fate, begun=begun, today=frame.today, chance=chance)


class _Market:
    """What one seller sells into: own accounts, and team-mates who may take a deal over."""

    def __init__(
        self, seller: Seller, mates: Sequence[Seller], accounts: Sequence[Account]
    ) -> None:
        self.seller = seller
        self.mates = mates
        self.everywhere = accounts
        self.patch = patch(accounts, place=seller.place)

    def deal(self, key: str, fate: Fate, *, begun: date, today: date, chance: Random) -> Deal:
        """The deal as it stands today."""
        is_closed = fate.closes <= today
        end = fate.closes if is_closed else today
        account = chance.choice(self.patch if chance.random() < 0.85 else self.everywhere)
        product = chance.choice(products.BY_SECTOR[account.sector])
        worth = products.amount(product, kind=fate.kind, chance=chance)
        steps = path(fate, begun=begun, today=today, chance=chance)
        story = expectations(fate, self.seller, begun=begun, today=today, chance=chance)
        held = holdings(self.seller, self.mates, begun=begun, end=end, chance=chance)
        is_dated = is_closed or steps[-1].stage != "Lead" or chance.random() >= UNDATED
        is_priced = fate.outcome == "won" or chance.random() >= UNPRICED
        next_step = self._next_step(steps[-1], today=today, chance=chance)
        changes = [
            *(pushed(story, chance=chance) if is_dated else ()),
            *(repriced(worth, begun=begun, end=end, chance=chance) if is_priced else ()),
            *handed_over(held),
        ]
        return Deal(
            key=key,
            account=account.key if chance.random() >= UNPLACED else "",
            product=product.key,
            kind=fate.kind,
            amount=worth if is_priced else None,
            begun=begun,
            closed=fate.closes if is_closed else None,
            close_date=story[-1].closes if is_dated else None,
            outcome=fate.outcome if is_closed else "open",
            next_step=words.typed(next_step, chance=chance),
            source=words.typed(chance.choice(words.SOURCES[fate.kind]), chance=chance),
            held=held,
            steps=steps,
            changes=tuple(sorted(changes, key=lambda change: change.at)),
        )

    def _next_step(self, last: Step, *, today: date, chance: Random) -> str:
        """Closed deals keep a left-over now and then; old ones say little; some say nothing."""
        luck = chance.random()
        if last.stage in CLOSED.values():
            return chance.choice(words.NEXT_STEPS["Negotiation"]) if luck < 0.06 else ""
        if luck < 0.05 + 0.4 * self.seller.untidiness:
            return ""
        is_old = (today - last.at.date()).days > 50
        if is_old and chance.random() < 0.65:
            return chance.choice(words.STALE)
        return chance.choice(words.NEXT_STEPS[last.stage])
