"""The deal that an address names, looked up among those this person may open; else 404."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.http import Http404

from touchline.floor.models.deal_match import keys_of
from touchline.floor.models.hand_deal import HandDeal
from touchline.floor.models.help_request import HelpRequest
from touchline.floor.models.promise import Promise
from touchline.floor.rules.deal_key import KIND, from_address, record_of
from touchline.floor.rules.deal_look import called
from touchline.floor.views.asking import crm_keys, crm_names, current_numbers
from touchline.floor.views.deals.looking import page_of
from touchline.numbers import Deal, Sighting, Snapshot, Snapshots, deals_named, sightings
from touchline.people.models import CrmIdentity, Person
from touchline.wall.audiences import PersonRequest
from touchline.wall.references import Reference

Seen = tuple[tuple[datetime, Sighting | None], ...]


@dataclass(frozen=True)
class FoundDeal:
    """A deal in one's reach: by hand, of the CRM, or gone from it (then only what was kept of it).

    `keys` are all it goes by, its own first. `seller` is known here and may be named to whoever
    asks, or None. `seen` is what each kept import said of it, the newest first.
    """

    key: str
    keys: tuple[str, ...]
    seller: Person | None
    hand: HandDeal | None = None
    deal: Deal | None = None
    snapshot: Snapshot | None = None
    seen: Seen = ()
    kept: Reference | None = None

    @property
    def reference(self) -> Reference:
        """As a promise or a request says it."""
        return Reference(KIND, self.key, self.name, page_of(self.key))

    @property
    def name(self) -> str:
        """What it is called: by hand, in the CRM, there at last, or in what was kept of it."""
        if self.hand is not None:
            return self.hand.name
        if self.deal is not None:
            return called(self.deal.account, self.deal.product) or self.key
        named = self.kept.label if self.kept else ""
        return (self.last.account if self.last else named) or self.key

    @property
    def last(self) -> Sighting | None:
        """What was said of it last, if it is gone."""
        return next((sighting for _at, sighting in self.seen if sighting), None)

    @property
    def gone_since(self) -> date | None:
        """The day of the first import without it; None if no kept import had it."""
        days = [at.date() for at, sighting in self.seen]
        with_it = [n for n, (_at, sighting) in enumerate(self.seen) if sighting]
        return days[with_it[0] - 1] if with_it and with_it[0] else None


def deal_in_reach(request: PersonRequest, key: str) -> FoundDeal:
    """One's own, a report's, or one of a team that one runs: then without the seller's name."""
    return deal_called(request, from_address(key))


def deal_called(request: PersonRequest, deal_key: str) -> FoundDeal:
    """The same by its key as the CRM or we write it; else 404."""
    if not deal_key or "\0" in deal_key:
        raise Http404
    hand = HandDeal.objects.with_pushes().filter(key=record_of(deal_key)).first()
    found = _by_hand(request, hand) if hand else _of_the_crm(request, deal_key)
    if found is None:
        raise Http404  # as if it were not there
    return found


def _by_hand(request: PersonRequest, hand: HandDeal) -> FoundDeal | None:
    keys, owner = keys_of(hand.deal_key), hand.owner
    if owner == request.person or request.person.manages(owner, on=request.day):
        return FoundDeal(hand.deal_key, keys, owner, hand=hand)
    sold_in = owner.teams_sold_in(on=request.day)
    run = request.person.teams_run(on=request.day)
    if run.filter(pk__in=sold_in.values("pk")).exists():
        return FoundDeal(hand.deal_key, keys, None, hand=hand)
    return None


def _of_the_crm(request: PersonRequest, deal_key: str) -> FoundDeal | None:
    snapshot = current_numbers()
    deal = deals_named(snapshot, (deal_key,)).get(deal_key) if snapshot else None
    seen: Seen = sightings(Snapshots(settings.SNAPSHOTS), deal_key)
    last: Deal | Sighting | None = deal or next((one for _at, one in seen if one), None)
    keys = keys_of(deal_key)
    if last is None:
        return _of_what_was_kept(request, keys)
    if _is_named(request, last.seller_key):
        linked = CrmIdentity.objects.filter(person_key=last.seller_key).select_related("person")
        seller = linked.get().person
        return FoundDeal(deal_key, keys, seller, deal=deal, snapshot=snapshot, seen=seen)
    run = request.person.teams_run(on=request.day).values_list("pk", flat=True)
    if last.team and last.team in crm_names(run, on=request.day):
        return FoundDeal(deal_key, keys, None, deal=deal, snapshot=snapshot, seen=seen)
    return None


def _is_named(request: PersonRequest, seller_key: str) -> bool:
    """Whether the seller is oneself or a direct report."""
    people = (request.person, *request.person.reports(on=request.day))
    return bool(seller_key) and seller_key in crm_keys(*people)


def _of_what_was_kept(request: PersonRequest, keys: tuple[str, ...]) -> FoundDeal | None:
    """By a promise or a request that still says what it was called."""
    people = (request.person, *request.person.reports(on=request.day))
    promises = Promise.objects.filter(about_kind=KIND, about_key__in=keys, owner__in=people)
    asked = HelpRequest.objects.about_deal(*keys).filter(asker__in=people)
    told = [one.reference for one in (promises.first(), asked.first()) if one]
    return FoundDeal(keys[0], keys, None, kept=told[0]) if told else None
