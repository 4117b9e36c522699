"""Which deals somebody had open at a time, as the numbers say, and how a card names them."""

from collections.abc import Sequence
from datetime import date, timedelta

from touchline.demo.company.products import PRODUCTS
from touchline.floor.rules.deal_look import DealLook
from touchline.floor.views.deals.looking import deal_reference, open_deals_by
from touchline.numbers import Snapshot
from touchline.people.models import Person
from touchline.wall.references import Reference

BLOCK = 5
"""Weeks that share one look at the numbers: a deal is talked about for longer than one."""
FORGOTTEN = 260
"""So many days in one stage, and nobody talks of it any more."""
_SECTOR = {product.name: product.family for product in PRODUCTS}


class Deals:
    """Looks the open deals of some people up, once for every five weeks."""

    def __init__(self, people: Sequence[Person], snapshot: Snapshot | None, *, today: date) -> None:
        self.people, self.snapshot, self.today = people, snapshot, today
        self._seen: dict[int, dict[int, list[DealLook]]] = {}

    def of(self, person: Person, week: int) -> list[DealLook]:
        """Deals that one could talk about so many weeks ago, by key."""
        block = week // BLOCK
        if block not in self._seen:
            self._seen[block] = self._look(block)
        return self._seen[block].get(person.pk, [])

    def reference(self, look: DealLook) -> Reference:
        """What a card says of it."""
        return deal_reference(look)

    def _look(self, block: int) -> dict[int, list[DealLook]]:
        day = self.today - timedelta(weeks=BLOCK * block + 3)
        found = open_deals_by(self.people, self.snapshot, day=day)
        over = ("Won", "Lost") if block == 0 else ()  # what is said this week is still open
        return {
            pk: sorted((one for one in looks if _talked_of(one, over)), key=lambda one: one.key)
            for pk, looks in found.items()
        }


def sector_of(look: DealLook) -> str:
    """Water, food or air, by the instrument; empty for a deal by hand."""
    return _SECTOR.get(look.name.rpartition(", ")[2], "")


def _talked_of(look: DealLook, over: Sequence[str]) -> bool:
    known = bool(look.account) and look.stage not in over
    return known and (look.days_in_stage or 0) < FORGOTTEN
