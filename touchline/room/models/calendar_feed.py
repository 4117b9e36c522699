"""One event of each week under a secret address: revocable, kept as a hash, and of no room."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import models

from touchline.kit.ids import new_key
from touchline.kit.secret_words import hashed, new_secret, read, same, written
from touchline.people.models import Organisation, Person
from touchline.room.rules.refusals import NotThere
from touchline.room.rules.times import Quarter, days
from touchline.witness.models import in_turn, note

PREFIX = "calendar"
BEFORE, AHEAD = timedelta(weeks=2), timedelta(weeks=26)
"""What a reader is told at once: events of these weeks."""


def _columns(when: Quarter, title: str, ends: str) -> dict[str, Any]:
    return {
        "title": title, "weekday": when.weekday, "at": when.at, "minutes": when.minutes,
        "from_week": when.begins, "until_week": ends,
    }  # fmt: skip


class CalendarFeeds(models.QuerySet["CalendarFeed"]):
    def make(self, person: Person, when: Quarter, *, title: str, ends: str, at: datetime) -> str:
        """The words of its address, shown once; an earlier one opens nothing from now on."""
        secret, said = new_secret(), _columns(when, title, ends)
        with in_turn():
            self.filter(person=person).delete()
            feed = self.create(person=person, hash=hashed(secret), **said)
            note(act="room.calendar.made", by=person, kind="person", key=person.key, at=at)
        return written(PREFIX, feed.key, secret)

    def change(self, person: Person, when: Quarter, *, title: str, ends: str, at: datetime) -> None:
        """Another event under the address that there is. Raises NotThere without one."""
        with in_turn():
            if not self.filter(person=person).update(**_columns(when, title, ends)):
                raise NotThere
            note(act="room.calendar.changed", by=person, kind="person", key=person.key, at=at)

    def shown(self, words: str) -> CalendarFeed | None:
        """The one that these words open, if its person can still sign in. One query."""
        known = read(PREFIX, words)
        if known is None:
            return None
        key, secret = known
        found = self.filter(key=key, person__deactivation=None).select_related("person").first()
        return found if found is not None and same(secret, found.hash) else None

    def revoke(self, person: Person, *, at: datetime) -> None:
        """Whoever still has the address gets nothing from now on."""
        with in_turn():
            if self.filter(person=person).delete()[0]:
                note(act="room.calendar.revoked", by=person, kind="person", key=person.key, at=at)


class CalendarFeed(models.Model):
    """One a person, with a title of their own. It names neither a room nor anybody in one."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="room_calendar")
    hash = models.CharField(max_length=64)
    title = models.CharField(max_length=120)
    weekday = models.PositiveSmallIntegerField()
    at = models.CharField(max_length=5)
    minutes = models.PositiveSmallIntegerField()
    from_week = models.CharField(max_length=8)
    until_week = models.CharField(max_length=8, blank=True)

    objects = CalendarFeeds.as_manager()

    def __str__(self) -> str:
        return f"room calendar of {self.person}"

    def moments(self, *, on: date) -> list[datetime]:
        """When the event begins, in UTC, two weeks back and half a year ahead of a day.

        The clock is the person's own, or the organisation's where they named none.
        """
        zone = ZoneInfo(self.person.zone or Organisation.the().zone)
        begins = time.fromisoformat(self.at)
        found = days(
            self.weekday, self.from_week, self.until_week, first=on - BEFORE, last=on + AHEAD
        )
        return [
            datetime.combine(day, begins, tzinfo=zone).astimezone(ZoneInfo("UTC")) for day in found
        ]

    def told(self) -> dict[str, Any]:
        """What its owner reads of it: not the address, which nobody has but them."""
        return {
            "title": self.title, "weekday": self.weekday, "at": self.at, "minutes": self.minutes,
            "from": self.from_week, "until": self.until_week,
        }  # fmt: skip
