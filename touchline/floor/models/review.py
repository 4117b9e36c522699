"""A pipeline review: who meets when, planned once for each week; and who may open it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db import models

from touchline.floor.models.kept_words import KeptWords
from touchline.floor.models.review_table import teams_joined
from touchline.floor.rules.review_kept import Course
from touchline.floor.rules.review_length import LATE, due_end, left_open
from touchline.kit.ids import new_key
from touchline.people.models import Person, Team


class ReviewQuerySet(models.QuerySet["Review"]):
    def whole(self) -> ReviewQuerySet:
        """With everything that one line of a list says; no query for each."""
        return self.select_related(
            "person__deactivation", "team", "led_by__deactivation", "held", "cancellation"
        )

    def of(self, person: Person) -> ReviewQuerySet:
        """Those that are about the person alone."""
        return self.filter(person=person)

    def standing(self) -> ReviewQuerySet:
        """Those that were not cancelled."""
        return self.filter(cancellation=None)

    def ahead(self) -> ReviewQuerySet:
        """Neither cancelled nor ended."""
        return self.standing().exclude(held__ended_at__isnull=False)

    def begun_before(self, moment: datetime) -> ReviewQuerySet:
        """Those that still go on and were begun before a moment."""
        return self.filter(held__ended_at=None, held__began_at__lt=moment)

    def for_person(self, person: Person, *, on: date) -> ReviewQuerySet:
        """Where the person prepares a card: their own, and of teams at whose table they sit."""
        teams = teams_joined(person, on=on)
        return self.filter(models.Q(person=person) | models.Q(team__in=teams))

    def coming(self, person: Person, *, since: datetime, until: datetime) -> ReviewQuerySet:
        """What lies ahead of the person between two moments, by time: their own, their teams’ and
        those they lead. Held and cancelled ones are left out.
        """
        teams = teams_joined(person, on=since.date())
        theirs = models.Q(person=person) | models.Q(led_by=person) | models.Q(team__in=teams)
        ahead = self.ahead().filter(theirs, starts_at__gte=since, starts_at__lt=until)
        return ahead.whole().order_by("starts_at", "pk")

    def past_of(self, person: Person) -> ReviewQuerySet:
        """Held ones where the person had a card or that were about them, the newest first."""
        theirs = models.Q(person=person) | models.Q(cards__person=person)
        ended = self.filter(theirs, held__ended_at__isnull=False).distinct()
        return ended.whole().order_by("-starts_at", "-pk")

    def courses(
        self, leaders: Iterable[Person], *, first: date, last: date
    ) -> dict[str, list[Course]]:
        """Key of a leader → what became of the reviews they had planned for these weeks."""
        planned = self.filter(led_by__in=list(leaders), week__range=(first, last)).whole()
        found: dict[str, list[Course]] = {}
        for one in planned.prefetch_related("moves"):
            found.setdefault(one.led_by.key, []).append(one.course)
        return found


class Review(KeptWords):
    """`week` is the Monday of the week it was planned for; `starts_at` moves, `week` stays.

    There is one a week and person, and one a week and team, however often it is asked for.
    """

    KEPT = ("learnt",)

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    led_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="reviews_led")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="reviews")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="reviews")
    week = models.DateField()
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    zone = models.CharField(max_length=60)
    learnt = models.TextField(blank=True)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        indexes = [
            models.Index(fields=["led_by", "week"]),
            models.Index(fields=["person", "starts_at"]),
            models.Index(fields=["team", "starts_at"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "week"], condition=models.Q(team=None),
                name="one_review_a_person_and_week",
            ),
            models.UniqueConstraint(
                fields=["team", "week"], condition=models.Q(person=None),
                name="one_review_a_team_and_week",
            ),
            models.CheckConstraint(
                condition=models.Q(person=None, team__isnull=False)
                | models.Q(person__isnull=False, team=None),
                name="a_review_of_one_person_or_one_team",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.led_by} with {self.person or self.team}, {self.starts_at:%Y-%m-%d}"

    @property
    def whom(self) -> str:
        """Whom it is with, by name."""
        return str(self.person or self.team)

    @property
    def ends_at(self) -> datetime:
        """When it should be over."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def begun(self) -> bool:
        return hasattr(self, "held")

    @property
    def over(self) -> bool:
        """Whether it was held and ended."""
        return self.begun and self.held.ended_at is not None

    @property
    def due_end(self) -> datetime:
        """When it should be over, from when it was begun, or is planned to begin."""
        began = self.held.began_at if self.begun else self.starts_at
        return due_end(began, starts_at=self.starts_at, length=timedelta(minutes=self.minutes))

    def closed(self, *, now: datetime) -> bool:
        """Whether no word is taken any more; the last ones may come just after the end."""
        ended = self.held.ended_at if self.begun else None
        return ended is not None and ended + LATE <= now

    def left_open(self, *, now: datetime) -> bool:
        """Whether nobody sits there any more, and nobody has ended it."""
        length = timedelta(minutes=self.minutes)
        return (
            self.begun and not self.over and left_open(self.held.began_at, length=length, now=now)
        )

    def unsaid(self, *, now: datetime) -> bool:
        """Whether its time has passed and nobody has said whether they met."""
        return not self.begun and not self.cancelled and self.ends_at <= now

    @property
    def lasted(self) -> int:
        """Whole minutes from begin to end; 0 while it goes on."""
        if not self.over or self.held.ended_at is None:
            return 0
        return max(1, round((self.held.ended_at - self.held.began_at).total_seconds() / 60))

    @property
    def cancelled(self) -> bool:
        return hasattr(self, "cancellation")

    @property
    def lines_a_card(self) -> int:
        """Three deals one to one; one deal each as a team."""
        return 1 if self.team_id else 3

    @property
    def course(self) -> Course:
        """What became of it, as the rule takes it."""
        off = self.cancellation.by_id if self.cancelled else 0
        return Course(
            ends_at=self.ends_at,
            held=self.over,
            moved_by_manager=any(move.by_id == self.led_by_id for move in self.moves.all()),
            cancelled_by_manager=off == self.led_by_id,
            cancelled_by_other=self.cancelled and off != self.led_by_id,
        )

    def leader_on(self, day: date) -> Person:
        """Who leads it on a day: the person’s manager of that day, or who planned the team’s."""
        if self.person is None:
            return self.led_by
        return self.person.manager(on=day) or self.led_by
