"""How a person wishes to be reminded, and which mails they have had."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from touchline.floor.rules import reminders as rules
from touchline.people.models import Organisation, Person
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class Often(models.TextChoices):
    """On which days the mail of the morning comes, if there is something to say."""

    WEEKDAYS = rules.WEEKDAYS, _("Monday to Friday")
    MONDAYS = rules.MONDAYS, _("Mondays")
    OFF = rules.OFF, _("Never")


class RemindersQuerySet(models.QuerySet["Reminders"]):
    def of(self, person: Person) -> Reminders:
        """What the person has chosen; who has not chosen has the usual, not yet saved."""
        return self.filter(person=person).first() or Reminders(person=person)


class Reminders(models.Model):
    """`hour` and the quiet hours are full hours, 0–23, in the person's own zone."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="reminders")
    often = models.CharField(max_length=8, choices=Often, default=Often.WEEKDAYS)
    hour = models.PositiveSmallIntegerField(default=8)
    quiet_from = models.PositiveSmallIntegerField(default=18)
    quiet_until = models.PositiveSmallIntegerField(default=7)

    objects = RemindersQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "reminders"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(hour__lt=24, quiet_from__lt=24, quiet_until__lt=24),
                name="hours_of_a_day",
            )
        ]

    def __str__(self) -> str:
        return f"reminders of {self.person}"

    @property
    def wish(self) -> rules.Wish:
        """The same as the rule takes it."""
        zone = self.person.zone or Organisation.the().zone
        return rules.Wish(self.often, self.hour, self.quiet_from, self.quiet_until, zone)

    def choose(
        self, *, often: str, hour: int, quiet_from: int, quiet_until: int, by: Actor, at: datetime
    ) -> None:
        """Write what the person wishes."""
        wishes = {
            "often": often, "hour": hour, "quiet_from": quiet_from, "quiet_until": quiet_until
        }  # fmt: skip
        with in_turn():
            Reminders.objects.update_or_create(person=self.person, defaults=wishes)
            key = self.person.key
            note(act=f"floor.reminders.{often}", by=by, kind="person", key=key, at=at)

    def stop(self, *, at: datetime) -> None:
        """No mail of the morning any more: by one press in a mail, without signing in."""
        self.choose(
            often=Often.OFF, hour=self.hour, quiet_from=self.quiet_from,
            quiet_until=self.quiet_until, by=self.person, at=at,
        )  # fmt: skip


class SentDigest(models.Model):
    """That the mail of a day was written: its row is its own proof, so nobody gets it twice."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "day"], name="one_digest_a_person_and_day")
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.day}"

    @classmethod
    def forget_before(cls, day: date) -> None:
        """What was sent long ago proves nothing any more."""
        cls.objects.filter(day__lt=day).delete()
