"""A reading that its owner kept: their own words and figures, and each other voice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import models

from touchline.desk.models.voice import OtherVoice
from touchline.desk.rules.kept import Kept, NotKept
from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.wall.reading_crossings import CLEAR, NotSealed, ReadingSealed
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

KIND = "reading"


class ReadingQuerySet(models.QuerySet["Reading"]):
    def keep(
        self, owner: Person, kept: Kept, *, others: Mapping[str, Person], at: datetime
    ) -> Reading:
        """Keep what the owner's browser handed over; `others` are the persons by their keys.

        The same key twice: the same reading, as it was kept first. Raises NotKept for a person
        who is not among `others`, and for the key of someone else's reading.
        """
        with in_turn():
            found = self.filter(key=kept.key).first()
            if found is not None:
                if found.owner_id != owner.pk:
                    raise NotKept("shape")
                return found
            reading = self.create(
                key=kept.key, owner=owner, held_on=kept.held_on, kept_at=at, suite=kept.suite,
                figures=kept.figures, own=kept.own,
            )  # fmt: skip
            for place, voice in enumerate(kept.voices):
                person = _among(others, voice.person_key)
                OtherVoice.objects.create(
                    reading=reading, place=place, person=person, words=voice.words
                )
            note(act="desk.reading.kept", by=owner, kind=KIND, key=reading.key, at=at)
        return reading

    def of(self, owner: Person) -> ReadingQuerySet:
        return self.filter(owner=owner)

    def clear(self) -> ReadingQuerySet:
        """Those that whoever can read the database can read."""
        return self.filter(suite=CLEAR)

    def newest_first(self) -> ReadingQuerySet:
        return self.order_by("-held_on", "-pk")


class Reading(models.Model):
    """Opened by its owner alone. `figures` and `own` are parcels: nobody here looks into them.

    `suite` says how they are closed: not at all (`clear`), or to the keys of its owner.
    """

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="readings")
    held_on = models.DateField()
    kept_at = models.DateTimeField()
    suite = models.CharField(max_length=20)
    figures = models.TextField()
    own = models.TextField()

    objects = ReadingQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "held_on"])]

    def __str__(self) -> str:
        return f"reading of {self.owner}, {self.held_on}"

    @property
    def sealed(self) -> bool:
        return self.suite != CLEAR

    def correct(
        self, *, figures: str, own: str, words: Sequence[str], by: Actor, at: datetime
    ) -> None:
        """The owner disagreed with labels: parcels are replaced. Removed words do not come back.

        `words` are the others' parcels in their order. Raises NotKept for another number of them,
        and once it is sealed.
        """
        with in_turn():
            voices = list(self.voices.all())
            if len(words) != len(voices):
                raise NotKept("voices")
            if not Reading.objects.clear().filter(pk=self.pk).exists():
                raise NotKept("sealed")
            self.figures, self.own = figures, own
            self.save(update_fields=["figures", "own"])
            for voice, said in zip(voices, words, strict=True):
                voice.replace(said)
            note(act="desk.reading.corrected", by=by, kind=KIND, key=self.key, at=at)

    def seal(self, sealed: ReadingSealed, *, by: Actor, at: datetime) -> None:
        """What was clear makes way for what only its owner's keys open; once, and for good.

        Removed words stay gone. Raises NotSealed where it is sealed already or does not fit.
        """
        with in_turn():
            voices = list(self.voices.select_related("removal"))
            there = Reading.objects.clear().filter(pk=self.pk).exists()
            if not there or len(sealed.words) != len(voices):
                raise NotSealed
            self.suite, self.figures, self.own = sealed.suite, sealed.figures, sealed.own
            self.save(update_fields=["suite", "figures", "own"])
            for voice, words in zip(voices, sealed.words, strict=True):
                if voice.words and not words:
                    raise NotSealed
                voice.replace(words)
            note(act="desk.reading.sealed", by=by, kind=KIND, key=self.key, at=at)

    def throw_away(self, *, by: Actor, at: datetime) -> None:
        """Gone for good, with everyone's words."""
        with in_turn():
            note(act="desk.reading.thrown_away", by=by, kind=KIND, key=self.key, at=at)
            self.delete()


def _among(others: Mapping[str, Person], key: str) -> Person | None:
    """None for someone outside, whose key is empty."""
    if key and key not in others:
        raise NotKept("person")
    return others[key] if key else None
