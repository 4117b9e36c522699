"""A line that waits for its writer's next pipeline review: theirs alone until they take it in."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from django.db import models

from touchline.floor.models.card import Card
from touchline.floor.models.card_line import CardLine
from touchline.floor.models.review import Review
from touchline.floor.rules.weeks import monday_of
from touchline.kit import clock
from touchline.kit.ids import new_key
from touchline.people.models import Organisation, Person
from touchline.wall import corridor
from touchline.wall.parked_crossings import (
    LONGEST,
    WAITING,
    LineParked,
    NoPlace,
    ReviewAhead,
    ReviewsAhead,
)
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note
from touchline.witness.weekly import date_by_week

A_QUARTER: Final = timedelta(weeks=13)
"""How long a line waits at most."""
ACT: Final = "floor.line.parked"


class ParkedLineQuerySet(models.QuerySet["ParkedLine"]):
    def of(self, person: Person) -> ParkedLineQuerySet:
        """What waits for a person, in the order in which it was parked."""
        return self.filter(person=person).order_by("pk")

    def over(self, *, today: date) -> ParkedLineQuerySet:
        """What nobody took in for a quarter."""
        return self.filter(week__lt=today - A_QUARTER)

    def park(self, person: Person, words: str, *, on: date, at: datetime) -> ParkedLine:
        """Keep it for the next review. Raises NoPlace."""
        with in_turn():
            if self.of(person).count() >= WAITING:
                raise NoPlace
            line = self.create(person=person, words=words[:LONGEST], week=monday_of(on))
            note(act=ACT, by=person, kind="line", key=line.key, at=at)
        return line


class ParkedLine(models.Model):
    """Where it was parked is not kept, and of when the week alone: its Monday."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="parked_lines")
    words = models.TextField()
    week = models.DateField()

    objects = ParkedLineQuerySet.as_manager()

    def __str__(self) -> str:
        return f"parked by {self.person}"

    def take_in(self, review: Review, *, at: datetime) -> CardLine:
        """Onto a free place of one's card; from there it is like any line. Raises NoPlace."""
        with in_turn():
            card = Card.objects.the(review, self.person)
            taken = set(card.lines.values_list("place", flat=True))
            free = [place for place in range(1, review.lines_a_card + 1) if place not in taken]
            if not free:
                raise NoPlace
            line = card.lines.create(place=free[0], challenge=self.words)
            note(act="floor.line.taken_in", by=self.person, kind="card", key=card.key, at=at)
            self.delete()
        return line

    def drop(self, *, at: datetime) -> None:
        """For good, unseen by anybody else."""
        with in_turn():
            key = self.key
            note(act="floor.line.dropped", by=self.person, kind="line", key=key, at=at)
            self.delete()


def register() -> None:
    """Called once, when Django is ready: of parking, the log says the week and nothing finer."""
    date_by_week(ACT)
    date_by_week("wall.line_parked")
    corridor.receive(LineParked, take_line)
    corridor.answer(ReviewsAhead, review_ahead)


def take_line(crossing: LineParked, by: Actor, at: datetime) -> None:
    """Whoever hands it over is whose it is. Raises NoPlace."""
    person = _person(by)
    if person is None:
        raise NoPlace
    today = clock.day_of(at, Organisation.the().zone)
    ParkedLine.objects.park(person, crossing.words, on=today, at=at)


def review_ahead(question: ReviewsAhead, by: Actor) -> tuple[ReviewAhead, ...]:
    """The next review that `by` brings a card to, if one is planned."""
    person = _person(by)
    if person is None:
        return ()
    zone = Organisation.the().zone
    ahead = Review.objects.ahead().for_person(person, on=question.on).filter(held=None)
    coming = ahead.filter(week__gte=monday_of(question.on)).whole().order_by("starts_at", "pk")
    for review in coming[:9]:
        day = clock.day_of(review.starts_at, zone)
        if day >= question.on:
            who = review.team.name if review.team else review.leader_on(question.on).name
            return (ReviewAhead(day=day, who=who),)
    return ()


def _person(by: Actor) -> Person | None:
    """Whose lines and reviews it is about; the installation itself has none."""
    return by if isinstance(by, Person) else Person.objects.active().filter(key=by.key).first()
