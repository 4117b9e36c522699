"""An invitation: a link that was mailed to one person, with which they choose how to sign in."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Final

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import models
from django.db.models import Q

from touchline.kit.ids import new_key
from touchline.people.models.person import Person, PersonQuerySet
from touchline.people.models.wave import Wave
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

VALID: Final = timedelta(days=14)
KEPT: Final = timedelta(days=365)
"""How long it is known who was invited in a wave, and how that ended."""
NO_MAIL: Final = ".invalid"
"""RFC 6761 reserves it: no mail can leave for an address that ends so."""


class Standing(StrEnum):
    """How an invitation stands. Nobody notes whether it was opened."""

    ON_ITS_WAY = "on_its_way"
    OPEN = "open"
    ACCEPTED = "accepted"
    OTHERWISE = "otherwise"  # the person came in by another way
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    OVER = "over"


def not_in_yet() -> PersonQuerySet:
    """Who is here and has no way to sign in so far: no password, and never signed in otherwise."""
    return Person.objects.active().filter(cannot_sign_in())


def cannot_sign_in(prefix: str = "") -> Q:
    none = {f"{prefix}password__startswith": UNUSABLE_PASSWORD_PREFIX, f"{prefix}last_login": None}
    return Q(**none)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def unsent(self) -> InvitationQuerySet:
        return self.filter(sent_at=None, end=None)

    def open(self, *, at: datetime) -> InvitationQuerySet:
        """Mailed, not over, not ended, and the person cannot come in otherwise yet."""
        pending = self.filter(end=None, ends_at__gt=at, person__deactivation=None)
        return pending.filter(cannot_sign_in("person__"))

    def without_end(self) -> InvitationQuerySet:
        return self.filter(end=None)

    def behind(self, token: str, *, at: datetime) -> Invitation | None:
        """The open invitation that a link's token belongs to, with its person; None if none is."""
        found = self.open(at=at).filter(token_hash=_digest(token)) if token else self.none()
        return found.select_related("person__deactivation").first()


class Invitation(models.Model):
    """The token itself is only in the mail; here lies what it is recognised by."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="invitations")
    token_hash = models.CharField(max_length=64, blank=True)
    sent_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    message_id = models.CharField(max_length=300, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["token_hash"], condition=~Q(token_hash=""), name="one_invitation_a_token"
            ),
            models.UniqueConstraint(fields=["wave", "person"], name="once_a_wave"),
        ]

    def __str__(self) -> str:
        return f"{self.person} in {self.wave}"

    def standing(self, *, at: datetime) -> Standing:
        """How it stands; needs `end` and `person`, which `select_related` brings along."""
        ended = Standing(self.end.how) if hasattr(self, "end") else None
        if ended in (Standing.ACCEPTED, Standing.WITHDRAWN):
            return ended
        if self.person.last_login is not None or self.person.has_usable_password():
            return Standing.OTHERWISE
        if ended is not None:
            return ended
        if self.ends_at is None:
            return Standing.ON_ITS_WAY
        return Standing.OPEN if self.ends_at > at else Standing.OVER

    def issue(self, *, by: Actor, at: datetime) -> str:
        """Make the token that goes into the mail; an older invitation of the person ends.

        Called in the transaction that writes the mail. Empty if there is nothing to send: it was
        sent or withdrawn meanwhile, or the person came in.
        """
        token = secrets.token_urlsafe(32)
        with in_turn():
            still = Invitation.objects.unsent().filter(pk=self.pk, person__in=not_in_yet())
            mailed = {"token_hash": _digest(token), "sent_at": at, "ends_at": at + VALID}
            if not still.update(**mailed):
                return ""
            older = Invitation.objects.without_end().filter(person=self.person, pk__lt=self.pk)
            for one in older:
                one.end_as(InvitationEnd.How.REPLACED, at=at)
            self.refresh_from_db(fields=list(mailed))
            note(act="people.invitation.sent", by=by, kind="person", key=self.person.key, at=at)
        return token

    def accept(self, *, at: datetime) -> bool:
        """The link was used; False if somebody has used it, or ended it, a moment before."""
        with in_turn():
            if not self.end_as(InvitationEnd.How.ACCEPTED, at=at):
                return False
            note(
                act="people.invitation.accepted", by=self.person, kind="person",
                key=self.person.key, at=at,
            )  # fmt: skip
        return True

    def withdraw(self, *, by: Actor, at: datetime) -> bool:
        """The link works no more; False if it had ended already."""
        with in_turn():
            if not self.end_as(InvitationEnd.How.WITHDRAWN, at=at):
                return False
            note(
                act="people.invitation.withdrawn", by=by, kind="person",
                key=self.person.key, at=at,
            )  # fmt: skip
        return True

    def end_as(self, how: InvitationEnd.How, *, at: datetime) -> bool:
        """End it once: the database has room for one end."""
        _, made = InvitationEnd.objects.get_or_create(
            invitation=self, defaults={"how": how, "at": at}
        )
        return made


class InvitationEnd(models.Model):
    """How an invitation ended before its time was over, and when."""

    class How(models.TextChoices):
        ACCEPTED = "accepted"
        WITHDRAWN = "withdrawn"
        REPLACED = "replaced"

    invitation = models.OneToOneField(Invitation, on_delete=models.CASCADE, related_name="end")
    how = models.CharField(max_length=9, choices=How)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.invitation}: {self.how}"


def end_invitations(person: Person, at: datetime) -> None:
    """The person left, or has another address: what was mailed to them so far opens nothing."""
    for one in Invitation.objects.without_end().filter(person=person):
        one.end_as(InvitationEnd.How.WITHDRAWN, at=at)


def _digest(token: str) -> str:
    """What a token is recognised by. It is as long as a key: nothing has to slow guesses down."""
    return sha256(token.encode()).hexdigest()
