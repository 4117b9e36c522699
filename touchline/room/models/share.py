"""What somebody shares out of a room: words, to one person, until a day.

From then on it is like any page: in clear, for whom it is for and for whoever reads the database.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from django.db import models
from django.db.models import Q

from touchline.people.models import Person, Seat
from touchline.people.models.person import PersonQuerySet
from touchline.people.seats import SeatKind
from touchline.room.models.line import with_the_part
from touchline.room.models.scrubbing import scrub_after_commit
from touchline.room.rules.refusals import Full, NotThere, Taken, Unreadable
from touchline.witness.models import in_turn, note

LONGEST: Final = 8000
"""Characters."""
AT_MOST: Final = timedelta(weeks=13)
MANY: Final = 60
"""Shares that one person may have at a time."""
KIND: Final = "share"


class ShareQuerySet(models.QuerySet["Share"]):
    def given_by(self, person: Person) -> ShareQuerySet:
        """The newest first, those that were withdrawn among them."""
        told = self.filter(giver=person).select_related("reader", "reading", "withdrawal")
        return told.order_by("-pk")

    def had_by(self, person: Person, *, on: date) -> ShareQuerySet:
        """What a person may read on a day, the newest first."""
        standing = self.filter(reader=person, until__gte=on, withdrawal=None)
        return standing.select_related("giver", "reading").order_by("-pk")

    def over(self, *, on: date) -> ShareQuerySet:
        """Those whose day has passed."""
        return self.filter(until__lt=on)

    def share(
        self, giver: Person, reader: Person, *, key: str, words: str, until: date, on: date,
        at: datetime,
    ) -> Share:  # fmt: skip
        """Exactly these words, from now on. Raises NotThere for somebody out of reach, Unreadable
        for no words, too many, or a day that is over or too far; Taken, Full.
        """
        with in_turn():
            if reader.pk not in {one.pk for one, _ in readers_for(giver, on=on)}:
                raise NotThere
            if not words.strip() or len(words) > LONGEST or not on <= until <= on + AT_MOST:
                raise Unreadable
            if self.filter(key=key).exists():
                raise Taken
            if self.filter(giver=giver).count() >= MANY:
                raise Full
            made = self.create(key=key, giver=giver, reader=reader, words=words, until=until)
            note(act="room.shared", by=giver, kind=KIND, key=key, at=at)
        return made


class Share(models.Model):
    """`until` is the last day on which it is read. Of when it was shared nothing is kept."""

    key = models.CharField(max_length=20, unique=True, editable=False)
    giver = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="shares_given")
    reader = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="shares_had")
    words = models.TextField()
    until = models.DateField()

    objects = ShareQuerySet.as_manager()

    def __str__(self) -> str:
        return f"from {self.giver} to {self.reader}"

    @property
    def was_read(self) -> bool:
        return hasattr(self, "reading")

    @property
    def is_withdrawn(self) -> bool:
        return hasattr(self, "withdrawal")

    def read(self, *, at: datetime) -> None:
        """Whom it is for opens it: that it was read stays said. Twice is once."""
        with in_turn():
            _, new = ShareReading.objects.get_or_create(share=self)
            if new:
                note(act="room.share.read", by=self.reader, kind=KIND, key=self.key, at=at)

    def withdraw(self, *, at: datetime) -> None:
        """The words are gone at once; whether they were read stays for who shared them, until its
        day. Twice is once.
        """
        with in_turn():
            _, new = ShareWithdrawal.objects.get_or_create(share=self)
            if new:
                self.words = ""
                self.save(update_fields=["words"])
                note(act="room.share.withdrawn", by=self.giver, kind=KIND, key=self.key, at=at)
                scrub_after_commit()


class ShareReading(models.Model):
    """It was read; when is not kept."""

    share = models.OneToOneField(Share, on_delete=models.CASCADE, related_name="reading")

    def __str__(self) -> str:
        return f"{self.share} was read"


class ShareWithdrawal(models.Model):
    """It was withdrawn; when is not kept."""

    share = models.OneToOneField(Share, on_delete=models.CASCADE, related_name="withdrawal")

    def __str__(self) -> str:
        return f"{self.share} was withdrawn"


def readers_for(person: Person, *, on: date) -> list[tuple[Person, str]]:
    """With whom a person can share, and why: their manager first, then who is in their teams, and
    for who coaches the other coaches; only those for whom the room is on.
    """
    held = Seat.objects.held(on=on)
    seats = person.seats_held(on=on)
    teams = {team for _, team in seats if team is not None}
    coaches = Q(kind=SeatKind.COACH) if any(kind == SeatKind.COACH for kind, _ in seats) else Q()
    near = _others(person).filter(pk__in=held.filter(team__in=teams).values("person"))
    peers = _others(person).filter(pk__in=held.filter(coaches).values("person"))
    manager = person.manager(on=on)
    found = {manager.pk: (manager, "manager")} if manager and manager.is_active else {}
    for one in near.named():
        found.setdefault(one.pk, (one, "team"))
    for one in peers.named() if coaches else ():
        found.setdefault(one.pk, (one, "coach"))
    here = with_the_part(found, on=on)
    return [told for pk, told in found.items() if pk in here]


def _others(person: Person) -> PersonQuerySet:
    return Person.objects.active().exclude(pk=person.pk)
