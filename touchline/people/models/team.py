"""A team, and where in the tree it hangs from which day on."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models

from touchline.kit.ids import new_key
from touchline.people.models.organisation import Organisation
from touchline.people.rules import tree
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class TeamQuerySet(models.QuerySet["Team"]):
    def standing(self, *, on: date) -> TeamQuerySet:
        return self.filter(since__lte=on).filter(models.Q(until=None) | models.Q(until__gt=on))


class Team(models.Model):
    """A team or a region of teams. `crm_key` is what the CRM calls it, if it knows it."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    name = models.CharField(max_length=120)
    crm_key = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = TeamQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["crm_key"], condition=~models.Q(crm_key=""), name="one_team_a_crm_key"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def rename(self, *, name: str, crm_key: str, by: Actor, at: datetime) -> None:
        with in_turn():
            self.name, self.crm_key = name.strip(), crm_key.strip()
            self.save(update_fields=["name", "crm_key"])
            Organisation.tree_has_changed()
            note(act="people.team.renamed", by=by, kind="team", key=self.key, at=at)

    def hang_below(self, parent: Team | None, *, since: date, by: Actor, at: datetime) -> None:
        """From a day on this team is part of `parent` (None: it is a root).

        Raises `tree.Circle` if `parent` lies below this team, then or on a later day: nothing is
        changed then.
        """
        with in_turn():
            TeamPlace.objects.update_or_create(team=self, since=since, defaults={"parent": parent})
            self._refuse_circles(since=since)
            Organisation.tree_has_changed()
            note(act="people.team.placed", by=by, kind="team", key=self.key, at=at)

    def _refuse_circles(self, *, since: date) -> None:
        """A place that begins later may close what is open today: each such day counts."""
        later = TeamPlace.objects.filter(since__gt=since).order_by("since")
        for day in (since, *later.values_list("since", flat=True).distinct()):
            places = _places_on(day=day)
            tree.refuse_circle(self.pk, places.get(self.pk), parents=places)


class TeamPlace(models.Model):
    """From `since` until the next place of the same team, it hangs below `parent`."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="places")
    parent = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateField()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["team", "since"], name="one_place_a_team_and_day")
        ]

    def __str__(self) -> str:
        return f"{self.team} below {self.parent} since {self.since}"


def _places_on(*, day: date) -> dict[int, int | None]:
    """Team → parent by the latest place that has begun, whether the teams stand or not."""
    places = TeamPlace.objects.filter(since__lte=day).order_by("since", "pk")
    return dict(places.values_list("team_id", "parent_id"))


def found(*, name: str, parent: Team | None, since: date, by: Actor, at: datetime) -> Team:
    """A new team, hung in the tree from its first day."""
    with in_turn():
        team = Team.objects.create(name=name.strip(), since=since)
        note(act="people.team.founded", by=by, kind="team", key=team.key, at=at)
        team.hang_below(parent, since=since, by=by, at=at)
    return team
