"""Expectations looked up in reach, and the quarter that is looked at."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from touchline.floor.models import Expectation, Gap
from touchline.floor.rules.quarters import NotAQuarter, Quarter
from touchline.people.models import Person
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest

OF_A_LINE = (SELLER, MANAGER, LEADER)


@dataclass(frozen=True)
class Held:
    """An expectation with the person whom it is held for and its quarter."""

    expectation: Expectation
    quarter: Quarter

    @property
    def person(self) -> Person:
        return self.expectation.person


def this_quarter(request: PersonRequest) -> Quarter:
    return Quarter.of(request.day, starts=request.organisation.fiscal_year_starts)


def asked_quarter(request: PersonRequest) -> Quarter:
    """The one that the address names, else today's; never one to come."""
    now = this_quarter(request)
    try:
        asked = Quarter.read(request.GET.get("quarter", ""), starts=now.starts)
    except NotAQuarter:
        return now
    return min(asked, now)


def expectation_in_reach(request: PersonRequest, key: str) -> Held:
    """One's own or a report's; else 404."""
    now = this_quarter(request)
    readable = Expectation.objects.readable_by(request.person, quarter=now.slug, on=request.day)
    found = get_object_or_404(readable.whole(), key=key)
    return Held(found, Quarter.read(found.quarter, starts=now.starts))


def gap_in_reach(request: PersonRequest, key: str) -> Gap:
    """A gap of an expectation in reach; else 404."""
    now = this_quarter(request)
    readable = Expectation.objects.readable_by(request.person, quarter=now.slug, on=request.day)
    return get_object_or_404(Gap.objects.filter(expectation__in=readable), key=key)


def manager_of(request: PersonRequest, person: Person) -> Person | None:
    """The other of the two: who is here if they are not that person, else whom they report to."""
    if person != request.person:
        return request.person
    manager = person.manager(on=request.day)
    return manager if manager is not None and manager.is_active else None


def refuse(unless: bool) -> None:
    """Raise PermissionDenied for the side that does not say this."""
    if not unless:
        raise PermissionDenied
