"""A token with which the company's directory comes in: shown once, kept as a hash."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import models
from django.db.models import Q

from touchline.kit.ids import new_key
from touchline.scim.rules import tokens
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


@dataclass(frozen=True)
class Directory:
    """Who acts when a token was shown: `scim:` and the key of the token."""

    key: str


class TokenQuerySet(models.QuerySet["Token"]):
    def standing(self, *, on: date) -> TokenQuerySet:
        """Tokens that open on a day."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gt=on), ended_at=None)

    def make(
        self, *, name: str, ends_on: date | None, by: Actor, at: datetime
    ) -> tuple[Token, str]:
        """A token, and the words to copy into the directory, which nobody can read again."""
        secret = tokens.new_secret()
        with in_turn():
            token = self.create(
                name=name.strip(), hash=tokens.hashed(secret), ends_on=ends_on, made_at=at
            )
            note(act="scim.token.made", by=by, kind="token", key=token.key, at=at)
        return token, tokens.written(token.key, secret)

    def shown(self, words: str, *, on: date) -> Token | None:
        """The token that these words are, if it opens on a day. One query."""
        read = tokens.read(words)
        if read is None:
            return None
        key, secret = read
        token = self.standing(on=on).filter(key=key).first()
        return token if token is not None and tokens.same(secret, token.hash) else None


class Token(models.Model):
    """`ends_on` is the first day on which it opens nothing; `used_on` the last day it was shown."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    name = models.CharField(max_length=80)
    hash = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    ends_on = models.DateField(null=True)
    used_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = TokenQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def directory(self) -> Directory:
        return Directory(f"scim:{self.key}")

    def opens(self, *, on: date) -> bool:
        """Whether it would let a directory in."""
        return self.ended_at is None and (self.ends_on is None or self.ends_on > on)

    def was_used(self, *, on: date) -> None:
        """Remember the day, once a day."""
        if self.used_on != on:
            Token.objects.filter(pk=self.pk).update(used_on=on)
            self.used_on = on

    def end(self, *, by: Actor, at: datetime) -> None:
        """From now on it opens nothing; ending it twice is no error."""
        with in_turn():
            if Token.objects.filter(pk=self.pk, ended_at=None).update(ended_at=at):
                note(act="scim.token.ended", by=by, kind="token", key=self.key, at=at)
        self.refresh_from_db(fields=["ended_at"])
