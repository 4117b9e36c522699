"""An open deal as lists and cards show it, wherever it came from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class DealLook:
    """One open deal of a person; `key` is the CRM's, or `hand.<key>` for one named by hand.

    `amount` is in `currency`. `days_in_stage` are whole days, None where nobody knows since when.
    `pushed` counts how often the close date was moved later. `step_since` is the day since which
    the next step reads as it does, or (`step_at_least`) no import said otherwise before.
    `seller_key` is the CRM's key of the seller, empty by hand. `path` is the page of the deal here,
    `crm` the one in the CRM or empty.
    """

    key: str
    name: str
    account: str
    amount: float | None
    currency: str
    stage: str
    close_date: date | None
    next_step: str
    days_in_stage: int | None
    pushed: int
    seller_key: str
    path: str
    step_since: date | None = None
    step_at_least: bool = False
    crm: str = ""

    @property
    def named_by_hand(self) -> bool:
        """Whether somebody named it here, so that it can be changed here."""
        return self.key.startswith("hand.")


def nearest_first(look: DealLook) -> tuple[date, float, str, str]:
    """Sorts deals by the day they close; the larger first, those without a day last."""
    return (look.close_date or date.max, -(look.amount or 0.0), look.name, look.key)


def called(account: str, product: str) -> str:
    """What a deal of the CRM is called here: its account, and what it is about."""
    return ", ".join(part for part in (account, product) if part)
