"""The page on which a coach says what they coach, in which languages, and when."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import models

from touchline.people.models import Person
from touchline.room.rules.profile import NewProfile
from touchline.witness.models import in_turn, note


class ProfileQuerySet(models.QuerySet["Profile"]):
    def in_exchange(self) -> ProfileQuerySet:
        """Of those who offer to coach others without being a coach."""
        return self.filter(offered=Profile.Offered.EXCHANGE)

    def of(self, person: Person) -> Profile | None:
        return self.filter(person=person).first()

    def say(self, person: Person, new: NewProfile, *, at: datetime) -> None:
        """In place of what was said before."""
        said: dict[str, Any] = asdict(new)
        takes, exchange = said.pop("takes"), said.pop("exchange")
        said["takes"] = Profile.Takes.NOW if takes else Profile.Takes.LATER
        said["offered"] = Profile.Offered.EXCHANGE if exchange else Profile.Offered.SEAT
        said |= {name: list(said[name]) for name in ("skills", "languages", "hours")}
        with in_turn():
            self.update_or_create(person=person, defaults=said)
            note(act="room.profile.said", by=person, kind="person", key=person.key, at=at)

    def take_back(self, person: Person, *, at: datetime) -> None:
        """Nobody reads it from now on. Without one, nothing is done."""
        with in_turn():
            if self.filter(person=person).delete()[0]:
                note(act="room.profile.gone", by=person, kind="person", key=person.key, at=at)


class Profile(models.Model):
    """One a person. `places` is for how many there is time at all, not for how many there is now.

    Whether someone is taken on is said by hand: a count that was worked out would tell who began.
    """

    class Takes(models.TextChoices):
        NOW = "now"
        LATER = "later"

    class Offered(models.TextChoices):
        SEAT = "seat"
        """As a coach, or as somebody's manager."""
        EXCHANGE = "exchange"

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="coach_profile")
    skills = models.JSONField(default=list)
    languages = models.JSONField(default=list)
    about = models.TextField(blank=True)
    hours = models.JSONField(default=list)
    places = models.PositiveSmallIntegerField(default=0)
    takes = models.CharField(max_length=5, choices=Takes)
    offered = models.CharField(max_length=8, choices=Offered)

    objects = ProfileQuerySet.as_manager()

    def __str__(self) -> str:
        return f"profile of {self.person}"

    def told(self) -> dict[str, Any]:
        """As whoever could ask this person reads it."""
        return {
            "skills": self.skills, "languages": self.languages, "about": self.about,
            "hours": self.hours, "places": self.places,
            "takes": int(self.takes == self.Takes.NOW),
            "exchange": int(self.offered == self.Offered.EXCHANGE),
        }  # fmt: skip
