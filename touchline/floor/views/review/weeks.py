"""The reviews that someone leads, week by week, and who of their reports has no slot yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef

from touchline.floor.models import Card, Review, Rhythm
from touchline.floor.models.review_table import tables_of
from touchline.floor.rules.weeks import monday_of
from touchline.kit import clock
from touchline.people.models import Person
from touchline.people.seats import RUNS_A_TEAM
from touchline.wall.audiences import PersonRequest

WEEK = timedelta(days=7)
BACK = 105 * WEEK
"""Reviews are kept two years."""


@dataclass(frozen=True)
class Led:
    """One review of a week. `of` is how many bring a card, 1 for a review of one person."""

    review: Review
    prepared: int
    of: int
    left_open: bool


def asked_week(request: PersonRequest) -> date | None:
    """The Monday of an earlier week that the address names; None for the weeks that are now."""
    try:
        week = monday_of(date.fromisoformat(request.GET.get("week", "")))
    except (ValueError, OverflowError):
        return None
    now = monday_of(request.day)
    return week if now - BACK <= week < now else None


def weeks_led(
    request: PersonRequest, reports: Collection[Person], first: date, *, many: int
) -> list[tuple[date, list[Led]]]:
    """(Monday, reviews) of so many weeks, with reports and with teams one runs; by time."""
    zone = request.organisation.zone
    found = Review.objects.filter(person__in=reports) | Review.objects.filter(
        team__in=teams_led(request)
    )
    found = found.filter(
        starts_at__gte=begin_of(first, zone), starts_at__lt=begin_of(first + many * WEEK, zone)
    )
    cards = Card.objects.prepared().exclude(submission=None).filter(review=OuterRef("pk"))
    whole = list(found.whole().annotate(ready=Exists(cards)).order_by("starts_at", "pk"))
    of_teams = _of_teams([one for one in whole if one.team_id], on=request.day)
    weeks: defaultdict[date, list[Led]] = defaultdict(list)
    now = clock.now()
    for review in whole:
        day = review.starts_at.astimezone(ZoneInfo(zone)).date()
        cards_of = of_teams.get(review.pk, (int(vars(review)["ready"]), 1))
        one = Led(review, *cards_of, left_open=review.left_open(now=now))
        weeks[monday_of(day)].append(one)
    return sorted(weeks.items())


def without_slot(request: PersonRequest, reports: Sequence[Person]) -> list[Person]:
    """Reports whom nobody meets yet, neither alone nor with a team. Two queries."""
    standing = Rhythm.objects.standing(on=request.day).filter(led_by=request.person)
    with_whom = list(standing.values_list("person_id", "team_id")) if reports else []
    tables = tables_of([team for _who, team in with_whom if team], on=request.day)
    met = {who for who, _team in with_whom if who}.union(*tables.values())
    return [person for person in reports if person.pk not in met]


def teams_led(request: PersonRequest) -> frozenset[int]:
    """Teams that the person runs itself, by primary key."""
    return request.person.team_pks(kinds=RUNS_A_TEAM, on=request.day)


def begin_of(day: date, zone: str) -> datetime:
    """The first moment of a day in a zone, in UTC."""
    return datetime.combine(day, time(), tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _of_teams(reviews: Sequence[Review], *, on: date) -> dict[int, tuple[int, int]]:
    """Review → (how many have prepared, of how many who sit at its table). Two queries."""
    if not reviews:
        return {}
    tables = tables_of([one.team_id for one in reviews if one.team_id], on=on)
    ready: defaultdict[int, set[int]] = defaultdict(set)
    cards = Card.objects.prepared().exclude(submission=None).filter(review__in=reviews)
    for review, person in cards.values_list("review_id", "person_id"):
        ready[review].add(person)
    of_teams = ((one, tables[one.team_id]) for one in reviews if one.team_id)
    return {one.pk: (len(ready[one.pk] & there), len(there)) for one, there in of_teams}
