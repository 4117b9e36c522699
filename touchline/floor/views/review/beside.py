"""Promises that stand beside a card: about its deals, and those made in the review itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from django.db.models import Q

from touchline.floor.models import CardLine, Promise
from touchline.floor.models.promise_reading import PromiseQuerySet, teams_of
from touchline.floor.rules.deal_key import KIND
from touchline.floor.rules.promise_rights import Reader
from touchline.floor.views.promises.looking import PromiseLine
from touchline.floor.views.review.reaching import Sitting
from touchline.wall.audiences import PersonRequest

Beside = Mapping[str, Sequence[PromiseLine]]


def promises_about(request: PersonRequest, deals: Collection[str]) -> Beside:
    """Deal key → one’s own open promises about it, and those made to oneself. One query."""
    near = Q(owner=request.person) | Q(to_person=request.person)
    about = Q(about_kind=KIND, about_key__in=set(deals) - {""})
    found = Promise.objects.filter(near, about).open().whole().by_day()
    return _by_deal(request, found, frozenset())


def promises_beside(
    request: PersonRequest, at: Sitting, lines: Collection[CardLine]
) -> tuple[Beside, list[Promise]]:
    """(Deal key → open promises about it, promises made in this review), as far as who looks may
    read them. One query; for who leads a team’s review one more.
    """
    led = at.led
    made = Q(key__startswith=f"review-{at.review.key}-")
    made |= Q(key__in=[key for line in lines for key in _made_on(line, at)])
    about = Q(about_kind=KIND, about_key__in={line.about_key for line in lines} - {""})
    open_ = Promise.objects.filter(about).open().values("pk")
    found = list(_readable(request, led).filter(made | Q(pk__in=open_)).whole().by_day())
    keys = {key for line in lines for key in _made_on(line, at)}
    here = [
        one for one in found if one.key in keys or one.key.startswith(f"review-{at.review.key}")
    ]
    return _by_deal(request, (one for one in found if one not in here), led), here


def _made_on(line: CardLine, at: Sitting) -> list[str]:
    """Keys of the promises that may have been made of a line: help, and the agreed step."""
    people = (line.card.person, at.leader)
    return [f"help-{line.key}", *(f"step-{line.key}-{one.key}" for one in people)]


def _readable(request: PersonRequest, led: Collection[int]) -> PromiseQuerySet:
    """The rule of the ledger, for whom one leads at this table instead of for all one’s reports."""
    person = request.person
    readable: PromiseQuerySet = Promise.objects.filter(
        Q(owner=person)
        | Q(to_person=person)
        | Q(audience="everyone")
        | Q(read_team__in=teams_of(person, on=request.day))
        | Q(owner__in=led)
    )
    return readable


def _by_deal(
    request: PersonRequest, promises: Iterable[Promise], led: frozenset[int]
) -> defaultdict[str, list[PromiseLine]]:
    found: defaultdict[str, list[PromiseLine]] = defaultdict(list)
    reader = Reader(request.person.pk, led)
    for one in promises:
        if one.about_kind == KIND:
            found[one.about_key].append(PromiseLine(one, request.day, reader))
    return found
