"""What a leader expects before they look: theirs alone, and so is the difference."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.people.models import Person
from touchline.pulse.models.group import Group
from touchline.witness.models import in_turn


class ExpectedQuerySet(models.QuerySet["Expected"]):
    def of(self, person: Person) -> ExpectedQuerySet:
        return self.filter(person=person)

    def say(self, person: Person, group: Group, *, tenths: int | None, at: datetime) -> Expected:
        """Once: what is written down before looking cannot be changed after.

        None: they looked without saying. No line in the witness log: it is nobody's business.
        """
        with in_turn():
            found, _ = self.get_or_create(
                person=person, group=group, defaults={"tenths": tenths, "at": at}
            )
        return found


class Expected(models.Model):
    """`tenths` of a point on the scale of 1 to 5, from 10 to 50."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="pulse_expectations")
    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="expectations")
    tenths = models.PositiveSmallIntegerField(null=True)
    at = models.DateTimeField()

    objects = ExpectedQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "group"], name="expected_once")]

    def __str__(self) -> str:
        return f"expectation of {self.person} for {self.group}"

    @property
    def value(self) -> float | None:
        """In points of the scale; None if they looked without saying."""
        return None if self.tenths is None else self.tenths / 10
