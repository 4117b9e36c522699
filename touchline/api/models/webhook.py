"""A webhook: where a key's program wishes to be told, and the secret that signs what it is told."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings
from django.db import models

from touchline.api.models.access_key import AccessKey
from touchline.api.rules.scopes import Event
from touchline.api.rules.webhooks import host_of, secret_of
from touchline.kit.ids import new_key
from touchline.kit.sealing import own_secrets, seal, unseal
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

PURPOSE = b"touchline api webhook 1"


class WebhookQuerySet(models.QuerySet["Webhook"]):
    def standing(self, *, on: date) -> WebhookQuerySet:
        """Those that are told: of a key that opens on the day, and not turned away for good."""
        keys = AccessKey.objects.standing(on=on)
        return self.filter(access_key__in=keys, stopped_at=None)

    def connect(
        self, access_key: AccessKey, *, address: str, events: Iterable[Event],
        by: Actor, at: datetime,
    ) -> tuple[Webhook, str]:  # fmt: skip
        """Tell this address from now on, and no other of the key; and the secret, shown once.

        Raises NotAnAddress for a host that no administrator named.
        """
        secret = secret_of(secrets.token_bytes(32))
        host = host_of(address, hosts=settings.WEBHOOK_HOSTS)
        with in_turn():
            self.filter(access_key=access_key).delete()
            webhook = self.create(
                access_key=access_key, host=host, events=sorted(set(events)), made_at=at,
                sealed_address=_sealed(address.strip()), sealed_secret=_sealed(secret),
            )  # fmt: skip
            note(act="api.webhook.connected", by=by, kind="webhook", key=webhook.key, at=at)
        return webhook, secret


class Webhook(models.Model):
    """One a key. `trouble` is the kind of the last error, empty if the last message arrived.

    `gave_up` counts messages that were tried for a day and never arrived; `stopped_at` is when the
    address answered that it is gone (410), after which nothing is sent there.
    """

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    access_key = models.OneToOneField(AccessKey, on_delete=models.CASCADE, related_name="webhook")
    host = models.CharField(max_length=260)
    sealed_address = models.TextField()
    sealed_secret = models.TextField()
    events = models.JSONField(default=list)
    made_at = models.DateTimeField()
    arrived_at = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=60, blank=True)
    trouble_at = models.DateTimeField(null=True)
    gave_up = models.PositiveIntegerField(default=0)
    stopped_at = models.DateTimeField(null=True)

    objects = WebhookQuerySet.as_manager()

    def __str__(self) -> str:
        return f"webhook of {self.access_key} at {self.host}"

    @property
    def address(self) -> str:
        """Raises InvalidToken if it was sealed with a secret that this server no longer has."""
        return unseal(self.sealed_address, purpose=PURPOSE, secrets=own_secrets())

    @property
    def secret(self) -> str:
        """The secret that signs. Raises InvalidToken likewise."""
        return unseal(self.sealed_secret, purpose=PURPOSE, secrets=own_secrets())

    def disconnect(self, *, by: Actor, at: datetime) -> None:
        """Nothing is told any more."""
        with in_turn():
            if Webhook.objects.filter(pk=self.pk).delete()[0]:
                note(act="api.webhook.disconnected", by=by, kind="webhook", key=self.key, at=at)

    def arrived(self, *, at: datetime) -> None:
        self._write(arrived_at=at, trouble="", trouble_at=None)

    def failed(self, trouble: str, *, at: datetime, for_good: bool = False) -> None:
        """The kind of the error; `for_good` if the message will not be tried again."""
        more = {"gave_up": models.F("gave_up") + 1} if for_good else {}
        self._write(trouble=trouble[:60], trouble_at=at, **more)

    def stop(self, *, at: datetime) -> None:
        """The address is gone for good."""
        self._write(trouble="Gone", trouble_at=at, stopped_at=at)

    def _write(self, **values: object) -> None:
        Webhook.objects.filter(pk=self.pk).update(**values)


def _sealed(text: str) -> str:
    return seal(text, purpose=PURPOSE, secrets=own_secrets())
