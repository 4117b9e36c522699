"""Lists of promises as pages show them: open ones by when they are due, and what ended lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.db.models.lookups import LessThan
from django.utils.translation import gettext as _

from touchline.floor.models import Promise
from touchline.floor.models.promise_rates import rates_of
from touchline.floor.models.promise_reading import DUE, PromiseQuerySet
from touchline.floor.rules.promises import When
from touchline.floor.views.promises.looking import PromiseLine, lines_of
from touchline.numbers import Figure
from touchline.people.models import Person
from touchline.people.models.reporting_line import reports_on
from touchline.wall.audiences import PersonRequest

LATELY = timedelta(days=90)
FEW = 25


@dataclass(frozen=True)
class OpenList:
    """A page of open promises under their headings; `name` is that of the page in the address."""

    name: str
    page: Page[Promise]
    groups: tuple[tuple[str, tuple[PromiseLine, ...]], ...]


def open_list(request: PersonRequest, promises: PromiseQuerySet, *, name: str) -> OpenList:
    """The nearest day first: overdue, this week, later. Three queries and those of `lines_of`."""
    headings = {
        When.OVERDUE: _("Overdue"), When.WEEK: _("This week"), When.LATER: _("Later"),
    }  # fmt: skip
    ordered = promises.open().whole().by_day()
    page = Paginator(ordered, FEW).get_page(request.GET.get(name))
    lines = lines_of(request, page.object_list)
    groups = groupby(lines, key=lambda line: line.when)
    return OpenList(name, page, tuple((headings[one], tuple(some)) for one, some in groups))


def ended_list(request: PersonRequest, person: Person) -> Page[Promise]:
    """What a person's promises of the last 90 days came to, the latest day first."""
    since = request.day - LATELY
    ended = Promise.objects.owned_by(person).ended().due_between(since, date.max)
    listed = ended.whole().by_day_backwards()
    return Paginator(listed, FEW).get_page(request.GET.get("ended"))


def own_rate(request: PersonRequest, person: Person) -> Figure:
    """What came due in the last 90 days, today with it."""
    first = request.day - LATELY + timedelta(days=1)
    rates = rates_of([person.pk], first=first, last=request.day, today=request.day)
    return rates[person.pk].figure(_("Kept by their day"))


@dataclass(frozen=True)
class Owes:
    """One who reports to the reader: how much they have open, and how much of it is overdue."""

    person: Person
    open: int
    overdue: int


def reports_owe(request: PersonRequest) -> tuple[Owes, ...]:
    """Those who report to this person, by name. Three queries."""
    reports = list(request.person.reports(on=request.day).named())
    opened = Promise.objects.open().filter(owner__in=reports).values("owner")
    late = Count("pk", filter=LessThan(DUE, request.day))
    counted = {one["owner"]: one for one in opened.annotate(every=Count("pk"), late=late)}
    nothing = {"every": 0, "late": 0}
    found = ((one, counted.get(one.pk, nothing)) for one in reports)
    return tuple(Owes(one, counts["every"], counts["late"]) for one, counts in found)


def left_open(request: PersonRequest, owed: PromiseQuerySet) -> tuple[PromiseLine, ...]:
    """What those who reported to this person and have left owe to others, the nearest day first.

    What they `owed` to this person stands there already.
    """
    below = reports_on(request.person.pk, day=request.day)
    left = Promise.objects.open().filter(owner__in=below).exclude(owner__deactivation=None)
    others = left.exclude(pk__in=owed.values("pk"))
    return lines_of(request, others.whole().by_day()[:FEW])
