"""The words of someone else in a kept reading: theirs to remove, whoever keeps it."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class OtherVoiceQuerySet(models.QuerySet["OtherVoice"]):
    def of(self, person: Person) -> OtherVoiceQuerySet:
        """Kept of conversations with this person, by others."""
        return self.filter(person=person).exclude(reading__owner=person)

    def newest_first(self) -> OtherVoiceQuerySet:
        """With who keeps it and whether the words are gone: one query. The parcel stays there."""
        return (
            self.select_related("reading__owner", "removal")
            .defer("words", "reading__own", "reading__figures")
            .order_by("-reading__held_on", "-pk")
        )


class OtherVoice(models.Model):
    """`place` is its place among the others. `person` is None for someone outside."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    reading = models.ForeignKey("Reading", on_delete=models.CASCADE, related_name="voices")
    place = models.PositiveSmallIntegerField()
    person = models.ForeignKey(
        Person, null=True, on_delete=models.SET_NULL, related_name="kept_voices"
    )
    words = models.TextField()

    objects = OtherVoiceQuerySet.as_manager()

    class Meta:
        ordering = ["place"]
        constraints = [models.UniqueConstraint(fields=["reading", "place"], name="one_a_place")]

    def __str__(self) -> str:
        return f"voice {self.place} of {self.reading}"

    @property
    def removed(self) -> bool:
        return hasattr(self, "removal")

    def replace(self, words: str) -> None:
        """The same words with labels corrected; nothing where they were removed."""
        if not WordsRemoved.objects.filter(voice=self).exists():
            self.words = words
            self.save(update_fields=["words"])

    def remove_words(self, *, by: Actor, at: datetime) -> None:
        """Gone for good; the owner is told. Twice is once."""
        with in_turn():
            _removal, new = WordsRemoved.objects.get_or_create(voice=self, defaults={"at": at})
            if new:
                self.words = ""
                self.save(update_fields=["words"])
                note(act="desk.words.removed", by=by, kind="voice", key=self.key, at=at)


class WordsRemoved(models.Model):
    """At the wish of whose words they were, or because they were erased."""

    voice = models.OneToOneField(OtherVoice, on_delete=models.CASCADE, related_name="removal")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"words removed from {self.voice}"
