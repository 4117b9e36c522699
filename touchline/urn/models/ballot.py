"""A ballot: a token and a sealed payload, and nothing that says when it came or from where."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from django.db import models

from touchline.kit.sealing import own_secrets, seal, unseal

if TYPE_CHECKING:
    from touchline.urn.models.box import Box

PURPOSE: Final = b"urn ballot"


class BallotQuerySet(models.QuerySet["Ballot"]):
    def put(self, box: Box, *, token: str, receipt: str, payload: str) -> tuple[Ballot, bool]:
        """The ballot under a token, and whether it is new; one that is there stays as it is."""
        sealed = seal(payload, purpose=PURPOSE, secrets=own_secrets(), dated=False)
        return self.get_or_create(
            token=token, defaults={"box": box, "receipt": receipt, "sealed": sealed}
        )

    def shuffle(self) -> None:
        """Lay them anew, in an order of chance: as they came, their places in the file tell it.

        Also the places that become free are freed by chance, since they are filled again in turn.
        """
        rows = list(self.values_list("token", "box_id", "receipt", "sealed"))
        chance = secrets.SystemRandom()
        for token, *_ in chance.sample(rows, len(rows)):
            self.filter(token=token).delete()
        for token, box, receipt, sealed in chance.sample(rows, len(rows)):
            self.model(token=token, box_id=box, receipt=receipt, sealed=sealed).lay()


class Ballot(models.Model):
    """Its key is random, its table has no number of rows, its seal no date."""

    token = models.CharField(max_length=64, primary_key=True)
    box = models.ForeignKey("urn.Box", on_delete=models.CASCADE, related_name="ballots_in")
    receipt = models.CharField(max_length=64)
    sealed = models.TextField()

    objects = BallotQuerySet.as_manager()

    class Meta:
        ordering = ["token"]

    def __str__(self) -> str:
        return "ballot"

    def lay(self) -> None:
        """Into the table, as it is."""
        self.save(force_insert=True)

    @property
    def payload(self) -> str:
        """What was sent, in clear."""
        return unseal(self.sealed, purpose=PURPOSE, secrets=own_secrets())


def payloads(ballots: models.QuerySet[Ballot, Any]) -> list[str]:
    """In the order of the tokens, which is one of chance."""
    return [one.payload for one in ballots.order_by("token").iterator()]
