"""Makes the reviews of the coming two weeks from rhythms: once each, however often it is asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from django.db.models import Q

from touchline.floor.models.review import Review
from touchline.floor.models.review_table import teams_joined
from touchline.floor.models.rhythm import Rhythm
from touchline.floor.rules.review_days import days_ahead, moment_of
from touchline.people.models import Person
from touchline.people.models.reporting_line import reports_on
from touchline.witness.actor import SYSTEM
from touchline.witness.models import in_turn, note

Place = tuple[int | None, int | None, date]
"""Person, team (primary keys, one of them None) and the Monday: what there is one review of."""


def plan_led_by(leader: Person, *, today: date, at: datetime) -> int:
    """Make what is missing of the reviews that someone leads. Two queries if nothing is missing."""
    rhythms = list(Rhythm.objects.standing(on=today).filter(led_by=leader))
    below = frozenset(reports_on(leader.pk, day=today)) if rhythms else frozenset()
    held = [one for one in rhythms if one.team_id or one.person_id in below]
    return plan(held, today=today, at=at)


def plan_for(person: Person, *, today: date, at: datetime) -> int:
    """The same for whoever prepares: their own with their present manager, and their teams’."""
    manager = person.manager(on=today)
    standing = Rhythm.objects.standing(on=today)
    rhythms = list(standing.filter(team__in=teams_joined(person, on=today)))
    if manager is not None:
        rhythms += standing.filter(person=person, led_by=manager)
    return plan(rhythms, today=today, at=at)


def plan(rhythms: Iterable[Rhythm], *, today: date, at: datetime) -> int:
    """Make the missing ones; how many that were. What begins before `at` is not made any more."""
    wanted = {
        (rhythm.person_id, rhythm.team_id, week): (rhythm, day)
        for rhythm in rhythms
        for week, day in days_ahead(
            rhythm.weekday, since=rhythm.since, until=rhythm.until, today=today
        )
        if moment_of(day, rhythm.time, rhythm.zone) > at
    }
    missing = _missing(wanted)
    if not missing:
        return 0
    with in_turn():
        made = [_review(*wanted[place], week=place[2]) for place in _missing(missing)]
        Review.objects.bulk_create(made, ignore_conflicts=True)
        for key in {one.led_by.key for one in made}:
            note(act="floor.reviews.planned", by=SYSTEM, kind="person", key=key, at=at)
    return len(made)


def follow(rhythm: Rhythm, *, today: date, at: datetime) -> int:
    """After a rhythm was agreed: reviews ahead that nobody has moved take place when it says.

    How many were put elsewhere. Nobody broke a word by that: both saw the new rhythm.
    """
    changed = 0
    ahead = Review.objects.ahead().filter(
        person=rhythm.person, team=rhythm.team, starts_at__gt=at, moves=None, held=None
    )
    days = dict(days_ahead(rhythm.weekday, since=rhythm.since, until=rhythm.until, today=today))
    for review in ahead:
        day = days.get(review.week)
        if day is None or moment_of(day, rhythm.time, rhythm.zone) <= at:
            continue
        review.starts_at = moment_of(day, rhythm.time, rhythm.zone)
        review.minutes, review.zone = rhythm.minutes, rhythm.zone
        review.led_by = rhythm.led_by
        review.save(update_fields=["starts_at", "minutes", "zone", "led_by"])
        changed += 1
    return changed


def agree_all(
    leader: Person, slots: Iterable[tuple[Person, int, time]], *,
    zone: str, minutes: int, since: date, today: date, by: Person, at: datetime,
) -> None:  # fmt: skip
    """Every report at once: (person, weekday, time), one after the other; reviews follow."""
    with in_turn():
        for person, weekday, start in slots:
            rhythm = Rhythm.objects.agree(
                leader, person=person, weekday=weekday, time=start, zone=zone,
                minutes=minutes, since=since, by=by, at=at,
            )  # fmt: skip
            follow(rhythm, today=today, at=at)
        plan_led_by(leader, today=today, at=at)


def _missing(wanted: Iterable[Place]) -> list[Place]:
    """Those of the places where no review was planned yet. One query, none for nothing."""
    places = list(wanted)
    if not places:
        return []
    there = set(
        Review.objects.filter(week__gte=min(week for _, _, week in places))
        .filter(week__lte=max(week for _, _, week in places))
        .filter(_whose(places))
        .values_list("person_id", "team_id", "week")
    )
    return [place for place in places if place not in there]


def _whose(places: Iterable[Place]) -> Q:
    places = list(places)
    return Q(person__in={who for who, _, _ in places if who}) | Q(
        team__in={team for _, team, _ in places if team}
    )


def _review(rhythm: Rhythm, day: date, *, week: date) -> Review:
    return Review(
        led_by=rhythm.led_by, person=rhythm.person, team=rhythm.team, week=week,
        starts_at=moment_of(day, rhythm.time, rhythm.zone), minutes=rhythm.minutes,
        zone=rhythm.zone,
    )  # fmt: skip
