"""What lies ahead of a person, for mail and calendar: reviews, cards not ready, promises due.

Counts, days and whom one meets; never a word that somebody typed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from touchline.floor.models.card import Card
from touchline.floor.models.promise import Promise
from touchline.floor.models.review import Review
from touchline.floor.models.review_planning import plan_for, plan_led_by
from touchline.people.models import Organisation, Person
from touchline.wall.switched import parts_of_person


@dataclass(frozen=True)
class Meeting:
    """A review ahead; `other` is who else is in it, `ready` whether one’s own card is submitted.

    `ready` is None for who leads it: they prepare none.
    """

    key: str
    starts_at: datetime
    minutes: int
    other: str
    ready: bool | None


@dataclass(frozen=True)
class Ahead:
    """`overdue` and `due` count one’s own open promises: past their day, due by the last day."""

    meetings: tuple[Meeting, ...]
    overdue: int
    due: int

    @property
    def nothing(self) -> bool:
        return not (self.meetings or self.overdue or self.due)


def ahead_of(person: Person, *, since: datetime, days: int) -> Ahead:
    """From a moment on to the end of so many days, today among them, in the person’s zone.

    A constant number of queries.
    """
    organisation = Organisation.the()
    today = since.astimezone(ZoneInfo(organisation.zone)).date()
    on = parts_of_person(person, on=today)
    until = _midnight(person, organisation, since=since, days=days)
    meetings = _meetings(person, today=today, since=since, until=until) if "review" in on else ()
    if "promises" not in on:
        return Ahead(meetings, 0, 0)
    own = Promise.objects.open().owned_by(person).dated()
    last = today + timedelta(days=days - 1)
    counted = list(own.filter(due__lte=last).values_list("due", flat=True))
    overdue = sum(day < today for day in counted)
    return Ahead(meetings, overdue, len(counted) - overdue)


def days_due(person: Person, *, first: date, last: date) -> dict[date, int]:
    """Day → how many of one’s own open promises are due on it."""
    own = Promise.objects.open().owned_by(person).due_between(first, last)
    return dict(Counter(own.dated().values_list("due", flat=True)))


def _midnight(
    person: Person, organisation: Organisation, *, since: datetime, days: int
) -> datetime:
    zone = ZoneInfo(person.zone or organisation.zone)
    local = since.astimezone(zone)
    last = local.date() + timedelta(days=days)
    return datetime(last.year, last.month, last.day, tzinfo=zone)


def _meetings(
    person: Person, *, today: date, since: datetime, until: datetime
) -> tuple[Meeting, ...]:
    plan_for(person, today=today, at=since)
    plan_led_by(person, today=today, at=since)
    unprepared = {one.pk for one in Card.objects.due(person, since=since, until=until)}
    return tuple(
        Meeting(
            key=one.key, starts_at=one.starts_at, minutes=one.minutes,
            other=_other(one, person),
            ready=None if one.led_by_id == person.pk else one.pk not in unprepared,
        )
        for one in Review.objects.coming(person, since=since, until=until)
    )  # fmt: skip


def _other(review: Review, person: Person) -> str:
    if review.team is not None:
        return review.team.name
    met = review.led_by if review.person_id == person.pk else review.person
    return met.short_name if met else ""
