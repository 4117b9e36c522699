"""A group of the directory, who is in it, and what an administrator lets it give."""

from __future__ import annotations

from django.db import models

from touchline.kit.ids import new_key
from touchline.people.models import Person, Team
from touchline.people.seats import SeatKind


class Group(models.Model):
    """`revision` grows with every change, so that a directory notices one that it did not make."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    name = models.CharField(max_length=200)
    folded_name = models.CharField(max_length=200, unique=True)
    external_id = models.CharField(max_length=200, blank=True, db_index=True)
    revision = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """Someone is in a group. Leaving is the row's end: it means nothing of its own."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="directory_groups")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "person"], name="once_in_a_group"),
        ]

    def __str__(self) -> str:
        return f"{self.person} in {self.group}"


class Gift(models.Model):
    """What a group gives: a seat, a team, or a seat in a team. Without one it means nothing."""

    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="gift")
    kind = models.CharField(max_length=10, choices=SeatKind, blank=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind="") | models.Q(team__isnull=False),
                name="a_seat_or_a_team",
            )
        ]

    def __str__(self) -> str:
        return f"{self.group} gives {self.kind or 'a team'}"
