"""What the current snapshot says about one seller: their deals, measures and patterns."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.numbers import (
    NumbersError,
    Patterns,
    Selection,
    Snapshot,
    Snapshots,
    deals,
    patterns,
    scoreboard,
)
from touchline.people.models import CrmIdentity

_EVERY_DEAL = ("deals_open", "deals_won", "deals_lost")
_MANY = 1_000
_WHY = (
    "The CRM's facts are the company's: the name stands in the snapshots until the CRM has let go"
    " of the person and was imported again. `--snapshots` removes all but the current one."
)


def register() -> None:
    """Called once, when Django is ready."""
    for part in _PARTS:
        keep_of_person(part)


def _current(person_key: str) -> tuple[Snapshot | None, tuple[str, ...]]:
    """The files that were imported last, whoever else counts for the pages."""
    found = CrmIdentity.objects.filter(person__key=person_key).order_by("person_key")
    keys = tuple(found.values_list("person_key", flat=True))
    return (Snapshots(Path(settings.SNAPSHOTS)).current() if keys else None), keys


def _listed(person_key: str) -> Iterable[Mapping[str, Any]]:
    """How the CRM lists the person."""
    snapshot, keys = _current(person_key)
    if snapshot is None:
        return
    for one in snapshot.people():
        if one.person_key in keys:
            yield {
                "owner": one.person_key, "name": one.name, "email": one.email, "team": one.team,
                "manager": one.manager_key, "seat": one.seat,
                "imported_at": snapshot.published_at,
            }  # fmt: skip


def _deals(person_key: str) -> Iterator[Mapping[str, Any]]:
    snapshot, keys = _current(person_key)
    if snapshot is None:
        return
    mine = Selection(sellers=keys)
    for measure in _EVERY_DEAL:
        offset, total = 0, 1
        while offset < total:
            page = deals(snapshot, measure, mine, limit=_MANY, offset=offset)
            offset, total = offset + _MANY, page.total
            for deal in page.deals:
                yield {
                    "deal": deal.key, "account": deal.account, "product": deal.product,
                    "kind": deal.kind, "amount": deal.amount, "currency": deal.currency,
                    "stage": deal.stage, "outcome": deal.outcome, "created_on": deal.created_on,
                    "closed_on": deal.closed_on, "close_date": deal.close_date,
                    "next_step": deal.next_step, "imported_at": snapshot.published_at,
                }  # fmt: skip


def _measures(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One's own measures over everything that was imported."""
    snapshot, keys = _current(person_key)
    if snapshot is None:
        return
    for one in scoreboard(snapshot, Selection(sellers=keys)).measures:
        yield {
            "measure": one.label, "value": one.value, "unit": one.unit, "cases": one.cases,
            "low": one.low, "high": one.high, "note": one.note,
            "imported_at": snapshot.published_at,
        }  # fmt: skip


def own_patterns(person_key: str) -> Iterator[Patterns]:
    """One for each account that the CRM has of a person, in what was imported last."""
    snapshot, keys = _current(person_key)
    if snapshot is None:
        return
    for key in keys:
        with suppress(NumbersError):  # who owns no deal has no patterns
            yield patterns(snapshot, key)


def _patterns(person_key: str) -> Iterable[Mapping[str, Any]]:
    snapshot, _ = _current(person_key)
    if snapshot is None:
        return
    for page in own_patterns(person_key):
        for one in page.patterns:
            yield {
                "question": one.question, "yours": one.yours, "reference": one.reference,
                "low": one.low, "high": one.high, "cases": one.cases,
                "imported_at": snapshot.published_at,
            }  # fmt: skip


def _stay(person_key: str, at: datetime) -> Erased:
    """How many snapshots there are, if the person is someone's owner in the CRM."""
    if not CrmIdentity.objects.filter(person__key=person_key).exists():
        return Erased(gone=0)
    kept = len(Snapshots(Path(settings.SNAPSHOTS)).paths())
    return Erased(gone=0, kept=kept, why_kept=_WHY if kept else "")


def _counted_anew(person_key: str, at: datetime) -> Erased:
    """Nothing is kept of these: they are counted from the snapshot each time."""
    return Erased(gone=0)


_PARTS = (
    PersonPart(
        key="floor.listed", record="imports", label="How the CRM lists you",
        export=_listed, erase=_stay,
    ),
    PersonPart(
        key="floor.deals", record="own_numbers", label="Your deals",
        export=_deals, erase=_counted_anew, slow=True,
    ),
    PersonPart(
        key="floor.measures", record="own_numbers", label="Your measures over all imported days",
        export=_measures, erase=_counted_anew, slow=True,
    ),
    PersonPart(
        key="floor.patterns", record="patterns", label="Your patterns",
        export=_patterns, erase=_counted_anew, slow=True,
    ),
)  # fmt: skip
