"""A team's channel in Slack or Teams: where notices about the team go, and about no person."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.floor.rules.channel import Kind
from touchline.kit.ids import new_key
from touchline.kit.sealing import own_secrets, seal, unseal
from touchline.people.models import Team
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

PURPOSE = b"touchline floor channel 1"


class TeamChannels(models.QuerySet["TeamChannel"]):
    def connect(
        self, team: Team, *, address: str, kind: Kind, by: Actor, at: datetime
    ) -> TeamChannel:
        """From now on notices of the team go there, and no longer where they went before."""
        sealed = seal(address.strip(), purpose=PURPOSE, secrets=own_secrets())
        with in_turn():
            wishes = {"sealed": sealed, "kind": kind.value, "made_at": at, "trouble": ""}
            channel, _ = self.update_or_create(team=team, defaults=wishes)
            note(act="floor.channel.connected", by=by, kind="team", key=team.key, at=at)
        return channel


class TeamChannel(models.Model):
    """`sealed` is the address, which lets anybody write into the channel: it is shown to nobody.

    `trouble` is the kind of the last error, empty if the last notice arrived.
    """

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    team = models.OneToOneField(Team, on_delete=models.CASCADE, related_name="channel")
    kind = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Kind])
    sealed = models.TextField()
    made_at = models.DateTimeField()
    trouble = models.CharField(max_length=60, blank=True)

    objects = TeamChannels.as_manager()

    def __str__(self) -> str:
        return f"channel of {self.team}"

    @property
    def address(self) -> str:
        """Raises InvalidToken if it was sealed with a secret that this server no longer has."""
        return unseal(self.sealed, purpose=PURPOSE, secrets=own_secrets())

    def disconnect(self, *, by: Actor, at: datetime) -> None:
        """Nothing goes there any more."""
        with in_turn():
            TeamChannel.objects.filter(pk=self.pk).delete()
            note(act="floor.channel.disconnected", by=by, kind="team", key=self.team.key, at=at)

    def went(self, trouble: str) -> None:
        """How the last notice went: empty, or the kind of the error."""
        TeamChannel.objects.filter(pk=self.pk).update(trouble=trouble[:60])
