"""The pilot: the one team that begins, chosen by an administrator."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models

from touchline.people.models import Person, Seat, Team
from touchline.people.seats import IN_TEAM_TREE
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class Pilot(models.Model):
    """A single row; choosing another team takes its place."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    chosen_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_pilot")]

    def __str__(self) -> str:
        return f"the pilot is {self.team}"

    @classmethod
    def the(cls) -> Pilot | None:
        """The team that begins, if one was chosen."""
        return cls.objects.select_related("team").filter(pk=1).first()

    @classmethod
    def choose(cls, team: Team, *, by: Actor, at: datetime) -> Pilot:
        """Say which team begins."""
        with in_turn():
            pilot, _ = cls.objects.update_or_create(pk=1, defaults={"team": team, "chosen_at": at})
            note(act="office.pilot.chosen", by=by, kind="team", key=team.key, at=at)
        return pilot

    def people(self, *, on: date) -> models.QuerySet[Person]:
        """Who sells in the team or runs it, on a day."""
        seats = Seat.objects.held(on=on).filter(team=self.team, kind__in=IN_TEAM_TREE)
        return Person.objects.active().filter(pk__in=seats.values("person"))
