"""A letter: one message to one recipient, readable here only until it has left."""

from __future__ import annotations

from datetime import datetime, timedelta
from email.utils import parseaddr
from typing import Any, Final

from django.core.mail import EmailMessage
from django.core.mail.message import sanitize_address
from django.db import models, transaction

from touchline.jobs.models import Job, add
from touchline.kit.ids import new_key
from touchline.mail.server import domain_of

SEND: Final = "mail.send"
KEPT: Final = timedelta(days=3)
"""How long a letter may wait: what it links to is over by then, and its words are not kept."""
TRACED: Final = timedelta(days=30)
"""How long the row stays without address and words, to be found in the mail server's log."""


class LetterQuerySet(models.QuerySet["Letter"]):
    def waiting(self) -> LetterQuerySet:
        return self.filter(sent_at=None, failed_at=None)

    def failed(self) -> LetterQuerySet:
        return self.exclude(failed_at=None)

    def to(self, address: str) -> LetterQuerySet:
        """Letters whose address is still here: those that have not left."""
        return self.filter(recipient__iexact=address)

    def write(self, message: EmailMessage, *, at: datetime) -> list[Letter]:
        """Write a message into the outbox, in the caller's transaction: one letter a recipient.

        Date and Message-ID are fixed here, so that whoever gets it twice sees that it is one.
        """
        encoding = message.encoding or "utf-8"
        sender = parseaddr(sanitize_address(message.from_email, encoding))[1]
        given = {name.lower(): value for name, value in message.extra_headers.items()}
        mark = given.get("message-id") or f"<{new_key()}.{new_key()}@{domain_of(sender)}>"
        if "message-id" not in given:
            message.extra_headers["Message-ID"] = mark
        message.extra_headers.setdefault("Auto-Submitted", "auto-generated")
        content = content_of(message)
        with transaction.atomic():
            letters = [
                self.create(
                    message_id=mark,
                    sender=sender,
                    recipient=parseaddr(sanitize_address(one, encoding))[1],
                    content=content,
                    written_at=at,
                )
                for one in message.recipients()
            ]
            for letter in letters:
                letter.ask(at=at)
        return letters


class Letter(models.Model):
    """`content` is the whole message; it and both addresses go when it has left, or is too old."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    message_id = models.CharField(max_length=300)
    sender = models.CharField(max_length=320, blank=True)
    recipient = models.CharField(max_length=320, blank=True)
    content = models.BinaryField()
    written_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=200, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["sent_at", "failed_at", "written_at"])]

    def __str__(self) -> str:
        return self.key

    def ask(self, *, at: datetime) -> Job:
        """Have the worker send it."""
        return add(kind=SEND, key=self.key, due_at=at, payload={"letter": self.key}, at=at)

    def is_too_old(self, *, at: datetime) -> bool:
        return self.written_at < at - KEPT

    def has_left(self, *, at: datetime) -> None:
        """The server has taken it: its words and addresses go."""
        self._write(sent_at=at, failed_at=None, error="", **_EMPTIED)

    def stumbled(self, error: str) -> None:
        """It could not be handed over, and will be tried again; `error` is the kind of error."""
        self._write(error=error)

    def give_up(self, error: str, *, at: datetime) -> None:
        """It will not leave; its words and addresses go, since nobody needs them."""
        self._write(failed_at=at, error=error, **_EMPTIED)

    def _write(self, **values: object) -> None:
        Letter.objects.filter(pk=self.pk).update(**values)
        for name, value in values.items():
            setattr(self, name, value)


def content_of(message: EmailMessage) -> bytes:
    """The whole message as a mail server takes it, with its header and line ends."""
    written: Any = message.message()  # Django's own, which knows how lines end in mail
    return bytes(written.as_bytes(linesep="\r\n"))


_EMPTIED: Final = {"sender": "", "recipient": "", "content": b""}
