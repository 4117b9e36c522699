"""An access key: with it a program comes in a person's name; shown once, kept as a hash."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import models
from django.db.models import F

from touchline.api.rules import access_keys
from touchline.api.rules.scopes import Scope
from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class AccessKeyQuerySet(models.QuerySet["AccessKey"]):
    def standing(self, *, on: date) -> AccessKeyQuerySet:
        """Keys that open on a day; those of someone who has left open nothing."""
        return self.filter(ends_on__gt=on, ended_at=None, person__deactivation=None)

    def make(
        self, person: Person, *, name: str, scopes: Iterable[Scope], ends_on: date,
        by: Actor, at: datetime,
    ) -> tuple[AccessKey, str]:  # fmt: skip
        """A key, and the words to copy into the program, which nobody can read again.

        Raises ValueError for an end more than a year away.
        """
        if ends_on > (at + access_keys.LONGEST).date():
            raise ValueError("An access key ends within a year.")
        secret = access_keys.new_secret()
        with in_turn():
            key = self.create(
                person=person, name=name.strip(), scopes=sorted(set(scopes)),
                hash=access_keys.hashed(secret), made_at=at, ends_on=ends_on,
            )  # fmt: skip
            note(act="api.key.made", by=by, kind="access_key", key=key.key, at=at)
        return key, access_keys.written(key.key, secret)

    def shown(self, words: str, *, on: date) -> AccessKey | None:
        """The key that these words are, with its person, if it opens on a day. One query."""
        read = access_keys.read(words)
        if read is None:
            return None
        key, secret = read
        here = self.standing(on=on).filter(key=key).select_related("person").first()
        return here if here is not None and access_keys.same(secret, here.hash) else None


class AccessKey(models.Model):
    """`ends_on` is the first day on which it opens nothing; `used_on` the last day it was shown.

    `minute` and `in_minute` count its requests of the minute in which it was used last.
    """

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="access_keys")
    name = models.CharField(max_length=80)
    scopes = models.JSONField(default=list)
    hash = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    ends_on = models.DateField()
    used_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)
    minute = models.DateTimeField(null=True)
    in_minute = models.PositiveIntegerField(default=0)

    objects = AccessKeyQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return self.name

    def allows(self, scope: Scope) -> bool:
        return scope.value in self.scopes

    def opens(self, *, on: date) -> bool:
        """Whether it would let a program in, while its person is here."""
        return self.ended_at is None and self.ends_on > on

    def counts(self, *, at: datetime, on: date) -> bool:
        """Count a request; False if there were too many in this minute. One query, or two."""
        minute = at.replace(second=0, microsecond=0)
        mine = AccessKey.objects.filter(pk=self.pk)
        if mine.filter(minute=minute).update(in_minute=F("in_minute") + 1):
            return self.minute != minute or self.in_minute < access_keys.MOST
        mine.update(minute=minute, in_minute=1, used_on=on)
        return True

    def end(self, *, by: Actor, at: datetime) -> None:
        """From now on it opens nothing and nobody is told; ending it twice is no error."""
        with in_turn():
            if AccessKey.objects.filter(pk=self.pk, ended_at=None).update(ended_at=at):
                note(act="api.key.ended", by=by, kind="access_key", key=self.key, at=at)
        self.refresh_from_db(fields=["ended_at"])
