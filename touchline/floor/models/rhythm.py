"""When a manager meets whom, every week: the rhythm that reviews are made from."""

from __future__ import annotations

from datetime import date, datetime, time

from django.db import models
from django.utils.dates import WEEKDAYS

from touchline.kit.ids import new_key
from touchline.people.models import Person, Team
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class RhythmQuerySet(models.QuerySet["Rhythm"]):
    def standing(self, *, on: date) -> RhythmQuerySet:
        """Those that hold on a day or begin later."""
        return self.filter(models.Q(until=None) | models.Q(until__gt=on)).exclude(
            until__lte=models.F("since")
        )

    def agree(
        self, led_by: Person, *, person: Person | None = None, team: Team | None = None,
        weekday: int, time: time, zone: str, minutes: int, since: date, by: Actor, at: datetime,
    ) -> Rhythm:  # fmt: skip
        """From a day on, `led_by` meets a person or a team each week. What held before ends.

        Raises ValueError for both or neither. Saying the same twice is no error.
        """
        if (person is None) == (team is None):
            raise ValueError("A rhythm is with one person or with one team.")
        with in_turn():
            before = self.filter(person=person, team=team, since__lt=since)
            before.filter(models.Q(until=None) | models.Q(until__gt=since)).update(until=since)
            rhythm, _ = self.update_or_create(
                person=person, team=team, since=since,
                defaults={
                    "led_by": led_by, "weekday": weekday, "time": time, "zone": zone,
                    "minutes": minutes, "until": None,
                },
            )  # fmt: skip
            note(act="floor.rhythm.agreed", by=by, kind="rhythm", key=rhythm.key, at=at)
        return rhythm


class Rhythm(models.Model):
    """One to one, or with a team. `until` is the first day on which it no longer holds."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    led_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="rhythms_led")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="rhythms")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="rhythms")
    weekday = models.PositiveSmallIntegerField()
    time = models.TimeField()
    zone = models.CharField(max_length=60)
    minutes = models.PositiveSmallIntegerField()
    since = models.DateField()
    until = models.DateField(null=True)

    objects = RhythmQuerySet.as_manager()

    class Meta:
        ordering = ["weekday", "time", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "since"], condition=models.Q(team=None),
                name="one_rhythm_a_person_and_day",
            ),
            models.UniqueConstraint(
                fields=["team", "since"], condition=models.Q(person=None),
                name="one_rhythm_a_team_and_day",
            ),
            models.CheckConstraint(
                condition=models.Q(person=None, team__isnull=False)
                | models.Q(person__isnull=False, team=None),
                name="a_rhythm_with_one_person_or_one_team",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.led_by} with {self.person or self.team}"

    @property
    def day_name(self) -> str:
        """As people say it: Monday."""
        return str(WEEKDAYS[self.weekday])

    def end(self, *, on: date, by: Actor, at: datetime) -> None:
        """No more from this day on; reviews that are planned already are cancelled one by one."""
        with in_turn():
            self.until = on
            self.save(update_fields=["until"])
            note(act="floor.rhythm.ended", by=by, kind="rhythm", key=self.key, at=at)
