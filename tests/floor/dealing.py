"""Deals by hand and requests for help of the cast, for tests that need one."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tests.cast import NOW, TODAY
from touchline.floor.models import HandDeal, HelpRequest
from touchline.floor.models.hand_deal import Said
from touchline.people.models import Person
from touchline.wall.references import Reference

PUMPS = Said(
    name="Pumps for the estuary", account="Forth Estuary Water", amount=Decimal(40_000),
    currency="EUR", stage="Proposal", close_date=date(2026, 4, 30), next_step="Call Morag",
)  # fmt: skip


def a_deal_by_hand(owner: Person, *, once: str = "first", **told: Any) -> HandDeal:
    """The pumps, or with other words."""
    said = Said(**{**vars(PUMPS), **told})
    return HandDeal.objects.name_one(said, owner=owner, once=once, on=TODAY, at=NOW)


def a_request(asker: Person, *, about: Reference | None = None, once: str = "one") -> HelpRequest:
    """An hour of an engineer, in two days."""
    return HelpRequest.objects.ask(
        asker, "An hour of an engineer on site", TODAY + timedelta(days=2), once=once,
        about=about, at=NOW,
    )  # fmt: skip
