"""That a room is over, or was paused, and since which week."""

from __future__ import annotations

from django.db import models


class Ending(models.Model):
    """Nothing is written any more; both can read it and take it along."""

    room = models.OneToOneField("room.Room", on_delete=models.CASCADE, related_name="ending")
    week = models.CharField(max_length=8)

    def __str__(self) -> str:
        return f"ended in {self.week}"


class PauseQuerySet(models.QuerySet["Pause"]):
    def lasting(self) -> PauseQuerySet:
        return self.filter(until_week="")


class Pause(models.Model):
    """A reorganisation put the two into one line: found on a day of this week.

    What counts is asked anew each time; this remembers that it was so. `until_week` is empty while
    it lasts.
    """

    room = models.ForeignKey("room.Room", on_delete=models.CASCADE, related_name="pauses")
    from_week = models.CharField(max_length=8)
    until_week = models.CharField(max_length=8, blank=True)

    objects = PauseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["room"], condition=models.Q(until_week=""), name="room_one_pause"
            )
        ]

    def __str__(self) -> str:
        return f"paused from {self.from_week}"
