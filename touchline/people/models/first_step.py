"""Steps of `start here` that a person has done or put away; only that person sees them."""

from datetime import datetime

from django.db import models

from touchline.people.models.person import Person


class FirstStepManager(models.Manager["FirstStep"]):
    def take(self, person: Person, *, step: str, at: datetime) -> None:
        self.get_or_create(person=person, step=step, defaults={"at": at})


class FirstStep(models.Model):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="first_steps")
    step = models.CharField(max_length=60)
    at = models.DateTimeField()

    objects = FirstStepManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "step"], name="a_step_is_taken_once")
        ]

    def __str__(self) -> str:
        return self.step
