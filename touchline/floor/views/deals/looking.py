"""The open deals of people, from the CRM and by hand, in one form for lists, cards and pages."""

from collections.abc import Collection, Mapping
from datetime import date

from django.conf import settings
from django.urls import reverse

from touchline.floor.models.hand_deal import HandDeal
from touchline.floor.rules.deal_key import KIND, in_address
from touchline.floor.rules.deal_look import DealLook, called, nearest_first
from touchline.numbers import (
    Deal,
    DealPath,
    Selection,
    Snapshot,
    Snapshots,
    StepAge,
    deals,
    paths_of,
    steps_since,
)
from touchline.people.models import CrmIdentity, Organisation, Person
from touchline.wall.references import Reference

MANY = 500
"""So many open deals of the people asked for at the most: more would be no list to work through."""


def open_deals_of(person: Person, snapshot: Snapshot | None, *, day: date) -> tuple[DealLook, ...]:
    """The person's open deals, those that close first in front; `day` is the organisation's.

    Raises EngineGone if the numbers cannot be asked.
    """
    return open_deals_by((person,), snapshot, day=day)[person.pk]


def open_deals_by(
    people: Collection[Person], snapshot: Snapshot | None, *, day: date
) -> Mapping[int, tuple[DealLook, ...]]:
    """The same for several people, by primary key; two queries, however many there are."""
    found: dict[int, list[DealLook]] = {person.pk: [] for person in people}
    for hand in HandDeal.objects.owned_by(people).open().with_pushes():
        found[hand.owner_id].append(look_of_hand(hand, day=day))
    for pk, look in _of_the_crm(people, snapshot, day=day):
        found[pk].append(look)
    return {pk: tuple(sorted(looks, key=nearest_first)) for pk, looks in found.items()}


def deal_reference(look: DealLook) -> Reference:
    """What a promise, a card or a request says of a deal."""
    return Reference(KIND, look.key, look.name, look.path)


def page_of(deal_key: str) -> str:
    """The path of a deal's page."""
    return reverse("floor:deals:show", args=[in_address(deal_key)])


def look_of_hand(hand: HandDeal, *, day: date) -> DealLook:
    """A deal by hand, read `with_pushes`."""
    return DealLook(
        key=hand.deal_key, name=hand.name, account=hand.account,
        amount=None if hand.amount is None else float(hand.amount), currency=hand.currency,
        stage=hand.stage, close_date=hand.close_date, next_step=hand.next_step,
        days_in_stage=max((day - hand.stage_on).days, 0) if hand.stage else None,
        pushed=getattr(hand, "pushed", 0), seller_key="", path=page_of(hand.deal_key),
        step_since=hand.step_on if hand.next_step else None,
    )  # fmt: skip


def step_ages(snapshot: Snapshot, keys: tuple[str, ...]) -> Mapping[str, StepAge]:
    """Since when the next steps of these deals read so; the customer’s own tables do not say."""
    if snapshot.engine.views is not None:
        return {}
    return steps_since(Snapshots(settings.SNAPSHOTS), keys)


def look_of_deal(
    deal: Deal, path: DealPath, *, day: date, crm: str = "", step: StepAge | None = None
) -> DealLook:
    """A deal of the CRM with the path it took; `crm` is its page there."""
    since = path.since(deal.stage)
    return DealLook(
        key=deal.key, name=called(deal.account, deal.product) or deal.key, account=deal.account,
        amount=deal.amount, currency=deal.currency, stage=deal.stage, close_date=deal.close_date,
        next_step=deal.next_step,
        days_in_stage=max((day - since).days, 0) if since else None,
        pushed=path.pushed, seller_key=deal.seller_key, path=page_of(deal.key), crm=crm,
        step_since=step.since if step else None,
        step_at_least=step is not None and step.at_least,
    )  # fmt: skip


def _of_the_crm(
    people: Collection[Person], snapshot: Snapshot | None, *, day: date
) -> list[tuple[int, DealLook]]:
    if snapshot is None:
        return []
    linked = CrmIdentity.objects.filter(person__in=people)
    person_of = dict(linked.values_list("person_key", "person_id"))
    if not person_of:
        return []
    theirs = Selection(sellers=tuple(sorted(person_of)), last=day)
    listed = deals(snapshot, "deals_open", theirs, limit=MANY).deals
    keys = tuple(sorted(deal.key for deal in listed))
    paths, ages = paths_of(snapshot, keys), step_ages(snapshot, keys)
    organisation = Organisation.the()

    def look(deal: Deal) -> DealLook:
        crm = organisation.deal_in_crm(deal.key)
        return look_of_deal(deal, paths[deal.key], day=day, crm=crm, step=ages.get(deal.key))

    return [(person_of[deal.seller_key], look(deal)) for deal in listed]
