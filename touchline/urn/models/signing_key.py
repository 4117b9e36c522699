"""The private key of a box: sealed, in no backup, and destroyed before the first ballot comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import models

from touchline.kit.sealing import own_secrets, seal, unseal
from touchline.urn.rules.signing import private_key_of, private_key_text

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    from touchline.urn.models.box import Box

PURPOSE: Final = b"urn box key"


class SigningKeyQuerySet(models.QuerySet["SigningKey"]):
    def keep(self, box: Box, key: RSAPrivateKey) -> None:
        sealed = seal(private_key_text(key), purpose=PURPOSE, secrets=own_secrets(), dated=False)
        self.create(box=box, private_key=sealed)

    def destroy(self) -> None:
        """For good; the row stays, as a sign that this box never went through a backup."""
        self.update(private_key="")


class SigningKey(models.Model):
    """A box without this row came back from a backup: its ballots and its key did not."""

    box = models.OneToOneField(
        "urn.Box", on_delete=models.CASCADE, primary_key=True, related_name="signing_key"
    )
    private_key = models.TextField(blank=True)

    objects = SigningKeyQuerySet.as_manager()

    def __str__(self) -> str:
        return "key"

    @property
    def opened(self) -> RSAPrivateKey:
        """The key itself. Raises ValueError once it was destroyed."""
        if not self.private_key:
            raise ValueError("This key was destroyed.")
        return private_key_of(unseal(self.private_key, purpose=PURPOSE, secrets=own_secrets()))
