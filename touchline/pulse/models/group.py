"""A group of a round: one or more teams that are released together, and who is asked in it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.people.seats import RUNS_A_TEAM
from touchline.pulse.models.round import Round
from touchline.pulse.rules import kept_weeks

if TYPE_CHECKING:
    from touchline.pulse.models.release import Release


class GroupQuerySet(models.QuerySet["Group"]):
    def whole(self) -> GroupQuerySet:
        """With round and release, in one query."""
        return self.select_related(
            "round__freezing", "round__voiding", "round__releasing", "release"
        )

    def in_order(self) -> GroupQuerySet:
        """As the tree of teams runs; never by a figure."""
        return self.order_by("place", "pk")


class Group(models.Model):
    """`teams` are their keys, `line` is the same for the same teams in every round.

    `box` names the box of the urn; `eligible` counts those who were asked.
    """

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="groups")
    place = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=200)
    teams = models.JSONField()
    line = models.CharField(max_length=64, db_index=True)
    eligible = models.PositiveIntegerField()
    box = models.CharField(max_length=20)

    objects = GroupQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "place"], name="one_place_a_group")]

    def __str__(self) -> str:
        return f"{self.label} in {self.round}"

    @property
    def released(self) -> Release | None:
        """Its figure, if the round was released."""
        return getattr(self, "release", None)

    @property
    def takes_words(self) -> bool:
        """Whether its people may write free words, as it was frozen."""
        own = (one for one in self.round.rules["groups"] if one["key"] == self.key)
        return any(one["words"] for one in own)

    def led_by(self, person: Person, *, on: date) -> bool:
        """Whether this person runs one of its teams."""
        from touchline.people.models import Team

        own = person.team_pks(kinds=RUNS_A_TEAM, on=on)
        return Team.objects.filter(key__in=self.teams, pk__in=own).exists() if own else False


class EligibleQuerySet(models.QuerySet["Eligible"]):
    def of(self, person: Person) -> EligibleQuerySet:
        """Where somebody is asked on paper."""
        return self.filter(person=person).exclude(group__round__scale=kept_weeks.KEY)

    def in_rooms(self, person: Person) -> EligibleQuerySet:
        """Where the room of somebody is asked."""
        return self.filter(person=person, group__round__scale=kept_weeks.KEY)

    def issuing(self, at: datetime) -> EligibleQuerySet:
        """Where papers go out now, each whole; the same whether they were fetched or not."""
        return self.whole().filter(
            group__round__freezing__isnull=False, group__round__voiding=None,
            group__round__issue_from__lte=at, group__round__opens_at__gt=at,
        )  # fmt: skip

    def whole(self) -> EligibleQuerySet:
        return self.select_related(
            "group__round__freezing", "group__round__voiding", "group__round__releasing",
            "group__release",
        )  # fmt: skip


class Eligible(models.Model):
    """Someone is asked in a group. `member` is what the urn calls them: it knows no person."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="asked")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="pulses")
    member = models.CharField(max_length=20, default=new_key, editable=False)

    objects = EligibleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "person"], name="asked_once_in_a_group")
        ]

    def __str__(self) -> str:
        return f"{self.person} in {self.group}"
