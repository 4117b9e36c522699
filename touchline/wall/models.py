"""Which part was switched on or off, for which team, from which day on."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models

from touchline.people.models import Organisation, Team
from touchline.wall.parts import PARTS, Says
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

EVERYONE = "everyone"
"""What the log writes where a team would stand."""


class PartSwitchManager(models.Manager["PartSwitch"]):
    def switch(
        self, part: str, *, team: Team | None, says: Says, since: date, by: Actor, at: datetime
    ) -> PartSwitch:
        """Say from a day on what holds for a team and all below it that say nothing of their own.

        None is everyone, who has nobody above. Raises ValueError for a part that is not there, or
        that cannot be switched.
        """
        if part not in PARTS or PARTS[part].always or (team is None and says is Says.AS_ABOVE):
            raise ValueError(f"{part} cannot be switched so.")
        with in_turn():
            switch, _ = self.update_or_create(
                team=team, part=part, since=since, defaults={"says": says.value, "at": at}
            )
            Organisation.tree_has_changed()  # what is handed down the tree is kept with it
            key = team.key if team else EVERYONE
            note(act=f"wall.part.{part}.{says}", by=by, kind="team", key=key, at=at)
        return switch

    def said_on(self, *, day: date) -> dict[tuple[int | None, str], Says]:
        """(Team, part) → what was said last, on a day. One query."""
        rows = self.filter(since__lte=day).order_by("since", "pk")
        return {(team, part): Says(says) for team, part, says in rows.values_list(*_COLUMNS)}

    def coming(self, *, after: date) -> models.QuerySet[PartSwitch]:
        """What was said already and begins later."""
        return self.filter(since__gt=after).select_related("team").order_by("since", "pk")


_COLUMNS = ("team_id", "part", "says")


class PartSwitch(models.Model):
    """From `since` until the next of the same team and part, this is what holds."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="+")
    part = models.CharField(max_length=40)
    says = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Says])
    since = models.DateField()
    at = models.DateTimeField()

    objects = PartSwitchManager()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "part", "since"], name="one_switch_a_team_part_and_day"
            ),
            models.UniqueConstraint(
                fields=["part", "since"], condition=models.Q(team=None),
                name="one_switch_of_everyone_a_part_and_day",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.part} {self.says} since {self.since}"
