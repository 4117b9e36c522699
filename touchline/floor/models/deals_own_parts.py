"""What the floor keeps of a person’s deals by hand: they go with the person who named them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from touchline.floor.models.hand_deal import HandDeal
from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.persons import Erased, PersonPart, keep_of_person


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(
        floor__handdeal=Life.CONTENT,
        floor__handdealchange=Life.CONTENT,
        floor__handdealend=Life.CONTENT,
        floor__dealmatch=Life.CONTENT,
    )
    keep_of_person(_PART)


def _export(person_key: str) -> Iterable[Mapping[str, Any]]:
    """Each deal with its course, its end, and which deal of the CRM it is."""
    named = HandDeal.objects.filter(owner__key=person_key).select_related("end", "match")
    for deal in named.prefetch_related("changes").order_by("pk"):
        end, match = getattr(deal, "end", None), getattr(deal, "match", None)
        yield {
            "name": deal.name, "account": deal.account, "amount": deal.amount,
            "currency": deal.currency, "stage": deal.stage, "stage_since": deal.stage_on,
            "close_date": deal.close_date, "next_step": deal.next_step,
            "next_step_since": deal.step_on, "named_on": deal.named_on,
            "changes": "; ".join(
                f"{one.on}: {one.field} {one.old} → {one.new}" for one in deal.changes.all()
            ),
            "ended": end.outcome if end else "", "ended_on": end.on if end else None,
            "in_the_crm": match.crm_key if match else "",
        }  # fmt: skip


def _erase(person_key: str, at: datetime) -> Erased:
    _all, by_table = HandDeal.objects.filter(owner__key=person_key).delete()
    return Erased(gone=by_table.get("floor.HandDeal", 0))


_PART = PersonPart(
    key="floor.hand_deals", record="own_numbers", label="Deals you named by hand",
    export=_export, erase=_erase,
    tables=("floor.handdeal", "floor.handdealchange", "floor.handdealend", "floor.dealmatch"),
)  # fmt: skip
