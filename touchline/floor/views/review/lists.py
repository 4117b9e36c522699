"""The reviews of a person: what is next, this week’s with their reports, what lies behind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.floor.models import Card, Review
from touchline.floor.models.review_planning import plan_for, plan_led_by
from touchline.floor.models.review_table import teams_joined
from touchline.floor.rules.review_length import FORGOTTEN
from touchline.floor.rules.weeks import monday_of
from touchline.floor.views.review.around import priorities_around, team_of
from touchline.floor.views.review.rates import told
from touchline.floor.views.review.totals import totals
from touchline.floor.views.review.weeks import (
    WEEK,
    asked_week,
    begin_of,
    teams_led,
    weeks_led,
    without_slot,
)
from touchline.kit import clock
from touchline.people.models import Person
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.switched import part

MANY = 20


@seen_by(SELLER, MANAGER, LEADER)
@part("review")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """What is next for me, who comes to me this week, and what we said before."""
    reports = list(request.person.reports(on=request.day).named())
    earlier = asked_week(request)
    context = _earlier(request, reports, earlier) if earlier else _now(request, reports)
    around = priorities_around(request, team_of(request.person, on=request.day))
    return render(request, "floor/review/index.html", context | {"reports": reports} | around)


def _now(request: PersonRequest, reports: Sequence[Person]) -> dict[str, object]:
    person, now = request.person, clock.now()
    plan_for(person, today=request.day, at=now)
    plan_led_by(person, today=request.day, at=now)
    week, own = monday_of(request.day), _with_prepared(_own_ahead(request), person)
    return {
        "mine": person, "own": own,
        "next": next((one for one in own if not vars(one)["ready"]), None),
        "weeks": weeks_led(request, reports, week, many=2),
        "without": without_slot(request, reports), "totals": totals(request, week),
        "today": request.day, "before": week - WEEK, "still_open": _still_open(request, reports),
        "past": Review.objects.past_of(person)[:MANY],
        "rates": told(_who_leads(request), today=request.day, now=now),
    }  # fmt: skip


def _earlier(request: PersonRequest, reports: Sequence[Person], week: date) -> dict[str, object]:
    """One week behind us: nothing but its reviews."""
    weeks = weeks_led(request, reports, week, many=1) or [(week, [])]
    return {
        "weeks": weeks, "earlier": week, "before": week - WEEK, "after": week + WEEK,
        "this_week": monday_of(request.day),
    }  # fmt: skip


def _own_ahead(request: PersonRequest) -> QuerySet[Review]:
    """What the person prepares for, from today on."""
    theirs = Review.objects.ahead().for_person(request.person, on=request.day)
    since: datetime = begin_of(request.day, request.organisation.zone)
    return theirs.filter(starts_at__gte=since).whole().order_by("starts_at", "pk")[:4]


def _with_prepared(reviews: QuerySet[Review], person: Person) -> Sequence[Review]:
    cards = Card.objects.prepared().exclude(submission=None)
    return list(reviews.annotate(ready=Exists(cards.filter(review=OuterRef("pk"), person=person))))


def _still_open(request: PersonRequest, reports: Sequence[Person]) -> list[Review]:
    """Those that nobody has ended, the oldest first: own ones, of reports and of one’s teams."""
    person, now = request.person, clock.now()
    teams = {*teams_led(request), *teams_joined(person, on=request.day)}
    whose = Q(person__in=[person, *reports]) | Q(team__in=teams)
    found = Review.objects.filter(whose).begun_before(now - FORGOTTEN).whole()
    return [one for one in found.order_by("starts_at", "pk") if one.left_open(now=now)]


def _who_leads(request: PersonRequest) -> list[Person]:
    """One’s manager and oneself: whose reviews one sits in."""
    manager = request.person.manager(on=request.day)
    return [one for one in (manager, request.person) if one is not None]
