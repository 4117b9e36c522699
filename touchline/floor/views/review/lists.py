"""The reviews of a person: what is next, this week’s with their reports, what lies behind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.floor.models import Card, Review, Rhythm
from touchline.floor.models.review_planning import plan_for, plan_led_by
from touchline.floor.rules.review_kept import HeldAsPlanned, held_as_planned
from touchline.floor.rules.weeks import monday_of
from touchline.kit import clock
from touchline.people.models import Person, Seat
from touchline.people.seats import RUNS_A_TEAM, SeatKind
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.switched import part

FEWEST = 3
"""A total of fewer people would be one of a person."""
BACK = timedelta(weeks=13)
"""Weeks that a kept rate of reviews looks back on."""
MANY = 20
RUNS = frozenset(kind.value for kind in RUNS_A_TEAM)


@dataclass(frozen=True)
class Total:
    """A team below: how many of how many have prepared this week. Names nobody."""

    name: str
    prepared: int
    of: int


@seen_by(SELLER, MANAGER, LEADER)
@part("review")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """What is next for me, who comes to me this week, and what we said before."""
    person, now = request.person, clock.now()
    plan_for(person, today=request.day, at=now)
    plan_led_by(person, today=request.day, at=now)
    week = monday_of(request.day)
    reports = list(person.reports(on=request.day).named())
    context = {
        "own": _with_prepared(_own_ahead(request, now), person),
        "weeks": _weeks(request, reports, week),
        "without": _without_rhythm(request, reports),
        "reports": reports, "totals": totals(request, week), "today": request.day,
        "past": Review.objects.past_of(person)[:MANY], "rates": _rates(request, now),
    }  # fmt: skip
    return render(request, "floor/review/index.html", context)


def _own_ahead(request: PersonRequest, now: datetime) -> QuerySet[Review]:
    """What the person prepares for, from today on."""
    theirs = Review.objects.ahead().for_person(request.person, on=request.day)
    since = _begin(request.day, request.organisation.zone)
    return theirs.filter(starts_at__gte=since).whole().order_by("starts_at", "pk")[:4]


def _with_prepared(reviews: QuerySet[Review], person: Person) -> Sequence[Review]:
    cards = Card.objects.prepared().exclude(submission=None)
    return list(reviews.annotate(ready=Exists(cards.filter(review=OuterRef("pk"), person=person))))


def _weeks(
    request: PersonRequest, reports: Sequence[Person], week: date
) -> list[tuple[date, list[Review]]]:
    """(Monday, reviews) of this week and the next, with reports and with teams one runs."""
    held = request.person.seats_held(on=request.day)
    teams = [team for kind, team in held if kind in RUNS and team]
    zone = request.organisation.zone
    found = Review.objects.filter(person__in=reports) | Review.objects.filter(team__in=teams)
    found = found.filter(
        starts_at__gte=_begin(week, zone), starts_at__lt=_begin(week + timedelta(days=14), zone)
    )
    cards = Card.objects.prepared().exclude(submission=None).filter(review=OuterRef("pk"))
    whole = found.whole().annotate(ready=Exists(cards)).order_by("starts_at", "pk")
    weeks: defaultdict[date, list[Review]] = defaultdict(list)
    for review in whole:
        day = review.starts_at.astimezone(ZoneInfo(zone)).date()
        weeks[monday_of(day)].append(review)
    return sorted(weeks.items())


def _without_rhythm(request: PersonRequest, reports: Sequence[Person]) -> list[Person]:
    """Reports whom nobody meets yet."""
    standing = Rhythm.objects.standing(on=request.day).filter(led_by=request.person)
    met = set(standing.values_list("person_id", flat=True)) if reports else set()
    return [person for person in reports if person.pk not in met]


def totals(request: PersonRequest, week: date) -> list[Total]:
    """Teams below those one runs oneself: “5 of 6 prepared”, where there are enough people."""
    person, day = request.person, request.day
    held = person.seats_held(on=day)
    directly = [team for kind, team in held if kind in RUNS and team is not None]
    below = person.teams_run(on=day).exclude(pk__in=directly)
    seats = Seat.objects.held(on=day).filter(kind=SeatKind.SELLER, person__deactivation=None)
    sells: defaultdict[str, set[int]] = defaultdict(set)
    for name, who in seats.filter(team__in=below).values_list("team__name", "person_id"):
        sells[name].add(who)
    everyone = set().union(*sells.values())
    if not everyone:
        return []
    planned = Review.objects.standing().filter(week=week, person__in=everyone)
    due = {who for who in planned.values_list("person_id", flat=True) if who}
    cards = Card.objects.prepared().exclude(submission=None)
    ready = set(cards.filter(review__week=week, person__in=due).values_list("person_id", flat=True))
    found = (Total(name, len(who & ready), len(who & due)) for name, who in sorted(sells.items()))
    return [one for one in found if one.of >= FEWEST]


def kept_rates(
    leaders: Sequence[Person], *, today: date, now: datetime
) -> dict[str, HeldAsPlanned]:
    """Key of a leader → reviews held as planned in the last quarter. Public. Two queries."""
    courses = Review.objects.courses(leaders, first=monday_of(today - BACK), last=today)
    return {one.key: held_as_planned(courses.get(one.key, ()), now=now) for one in leaders}


def _rates(request: PersonRequest, now: datetime) -> list[tuple[Person, HeldAsPlanned]]:
    """One’s manager’s and one’s own, where there is a case."""
    manager = request.person.manager(on=request.day)
    leaders = [one for one in (manager, request.person) if one is not None]
    rates = kept_rates(leaders, today=request.day, now=now)
    return [(one, rates[one.key]) for one in leaders if rates[one.key].cases]


def _begin(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), tzinfo=ZoneInfo(zone)).astimezone(UTC)
