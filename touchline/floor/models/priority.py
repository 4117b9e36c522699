"""A priority of a team in a quarter: at most three stand, each with why and how one will know."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F

from touchline.floor.models import team_notices
from touchline.floor.models.priority_order import number, place_of, put_at
from touchline.floor.rules.plan_words import MOST, Aim, PlaySaid, PrioritySaid
from touchline.kit.ids import new_key
from touchline.people.models import Person, Team
from touchline.witness.models import in_turn, note


class NoRoom(Exception):
    """Three priorities stand in this team and quarter: to add one, one is dropped."""


class ChangedMeanwhile(Exception):
    """Someone else has reworded it since the page was drawn."""


class PriorityQuerySet(models.QuerySet["Priority"]):
    def standing(self) -> PriorityQuerySet:
        """Those that were not dropped."""
        return self.filter(drop=None)

    def of_quarter(self, team: Team, quarter: str) -> PriorityQuerySet:
        """Those of a team and a quarter such as `2026-q1`, in their order."""
        return self.filter(team=team, quarter=quarter).order_by("position", "pk")

    def in_full(self) -> PriorityQuerySet:
        """With plays and measures (two queries more), and what they came from or led to."""
        whole = self.select_related("refines__team", "origin__team", "drop__by", "learning__by")
        return whole.prefetch_related("plays", "measures")

    def set_for(
        self,
        team: Team,
        quarter: str,
        said: PrioritySaid,
        *,
        by: Person,
        at: datetime,
        key: str = "",
        refines: Priority | None = None,
        origin: Priority | None = None,
    ) -> Priority:
        """One more for a team and quarter, the last; the same key, or origin, twice is one.

        Raises NoRoom if three stand already.
        """
        with in_turn():
            same = models.Q(key=key) if key else models.Q(pk=None)
            if origin is not None:
                same |= models.Q(origin=origin)
            before = self.of_quarter(team, quarter).filter(same).first()
            if before is not None:
                return before
            standing = list(self.of_quarter(team, quarter).standing())
            if len(standing) >= MOST:
                raise NoRoom
            number(standing)  # what was dropped leaves no gap
            priority = self.create(
                key=key or new_key(), team=team, quarter=quarter, position=len(standing) + 1,
                refines=refines, origin=origin, title=said.title, why=said.why,
            )  # fmt: skip
            priority.say(said, by=by, at=at)
            note(act="floor.priority.set", by=by, kind="priority", key=priority.key, at=at)
            team_notices.priority_was_set(priority, at=at)
        return priority


class Priority(models.Model):
    """`quarter` is a fiscal quarter (`2026-q1`); `refines` a priority of a team above.

    `origin` is the priority it was carried over from, or taken over from another team. `version`
    grows with each rewording; its words are kept as `Wording`, with who and when.
    """

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    quarter = models.CharField(max_length=7)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=80)
    why = models.CharField(max_length=240)
    refines = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, related_name="refined_by"
    )
    origin = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="went_on")
    version = models.PositiveIntegerField(default=0)

    objects = PriorityQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["team", "quarter"])]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "quarter", "origin"], name="goes_on_once_a_team_and_quarter"
            ),
            models.CheckConstraint(
                condition=models.Q(position__range=(1, MOST)), name="one_of_three_priorities"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def said(self) -> PrioritySaid:
        """What it says today."""
        aims = {one.pk: Aim(one.measure, one.target) for one in self.measures.all()}
        results = [aims[one.pk] for one in self.measures.all() if one.role == one.Role.RESULT]
        weekly = [aims[one.pk] for one in self.measures.all() if one.role == one.Role.ACTIVITY]
        return PrioritySaid(
            title=self.title,
            why=self.why,
            plays=tuple(PlaySaid(play.words, play.example) for play in self.plays.all()),
            result=results[0] if results else None,
            activities=tuple(weekly),
        )

    def give_way(
        self,
        said: PrioritySaid,
        *,
        why: str,
        by: Person,
        at: datetime,
        key: str,
        refines: Priority | None = None,
    ) -> Priority:
        """Drop this one, and set another one in its place: both, or neither."""
        from touchline.floor.models.drop import Drop

        with in_turn():
            place = place_of(self)
            Drop.objects.drop(self, why=why, by=by, at=at)
            priority = Priority.objects.set_for(
                self.team, self.quarter, said, by=by, at=at, key=key, refines=refines
            )
            if place:
                put_at(priority, place)
        return priority

    def move(self, place: int, *, by: Person, at: datetime) -> None:
        """Put it at a place, from 1, among those that stand; there already, nothing is written."""
        with in_turn():
            if put_at(self, place):
                note(act="floor.priority.moved", by=by, kind="priority", key=self.key, at=at)

    def go_on(self, team: Team, quarter: str, *, by: Person, at: datetime) -> Priority:
        """Carry it over to a quarter, or to the team that takes it over; twice is once.

        Raises NoRoom if three stand there already.
        """
        went_on = self.refines.went_on.filter(quarter=quarter) if self.refines else None
        refines = went_on.first() if went_on else None
        return Priority.objects.set_for(
            team, quarter, self.said, by=by, at=at, refines=refines, origin=self
        )

    def reword(
        self,
        said: PrioritySaid,
        *,
        version: int,
        refines: Priority | None,
        by: Person,
        at: datetime,
    ) -> None:
        """Say it otherwise; the earlier words stay. Raises ChangedMeanwhile if `version` is old,
        or if it has been dropped since.
        """
        with in_turn():
            mine = Priority.objects.standing().filter(pk=self.pk, version=version)
            if not mine.update(title=said.title, why=said.why, refines=refines):
                raise ChangedMeanwhile
            if said == self.said and refines == self.refines:
                return  # nothing was put otherwise
            self.say(said, by=by, at=at)
            note(act="floor.priority.reworded", by=by, kind="priority", key=self.key, at=at)

    def say(self, said: PrioritySaid, *, by: Person, at: datetime) -> None:
        """Write plays and measures anew, and keep what is said; in the caller's transaction."""
        from touchline.floor.models.play import Play
        from touchline.floor.models.priority_measure import PriorityMeasure
        from touchline.floor.models.wording import Wording

        Play.objects.replace(self, said.plays)
        PriorityMeasure.objects.replace(self, result=said.result, activities=said.activities)
        Priority.objects.filter(pk=self.pk).update(version=F("version") + 1)
        self.refresh_from_db()
        Wording.objects.create(
            priority=self, number=self.version, said=said.as_json(), by=by, at=at
        )
