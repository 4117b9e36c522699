"""What a leader heard, and what they will do about it or why not: said to all who were asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import models
from django.urls import reverse

from touchline.kit.ids import new_key
from touchline.people.models import Person, Team
from touchline.pulse.models.group import Group
from touchline.pulse.models.talk import Talk
from touchline.wall.corridor import hand_over
from touchline.wall.crossings import PromiseMade, Recipient
from touchline.wall.references import Reference
from touchline.witness.models import in_turn, note

KIND = "pulse-reply"


class ReplyQuerySet(models.QuerySet["Reply"]):
    def promise(
        self, about: Group | Talk, *, heard: str, words: str, day: date, by: Person, at: datetime,
        key: str = "",
    ) -> Reply:  # fmt: skip
        """We heard this and will do that by a day: a promise, in the ledger of the floor.

        The same key twice: the same reply, as it was said first.
        """
        with in_turn():
            made, new = self._say(about, heard, words, by=by, at=at, key=key)
            if new:
                hand_over(made.as_promise(day), by=by, at=at)
        return made

    def decline(
        self, about: Group | Talk, *, heard: str, why: str, by: Person, at: datetime, key: str = ""
    ) -> Reply:
        """We heard this and will not do it, and why."""
        with in_turn():
            made, _ = self._say(about, heard, why, by=by, at=at, key=key, will=False)
        return made

    def _say(
        self, about: Group | Talk, heard: str, words: str, *, by: Person, at: datetime,
        key: str, will: bool = True,
    ) -> tuple[Reply, bool]:  # fmt: skip
        where = {"group": about} if isinstance(about, Group) else {"talk": about}
        said = {**where, "heard": heard, "words": words, "will": will, "by": by, "at": at}
        made, new = self.get_or_create(key=key or new_key(), defaults=said)
        if new:
            note(act="pulse.reply.said", by=by, kind=KIND, key=made.key, at=at)
        return made, new

    def whole(self) -> ReplyQuerySet:
        return self.select_related("by", "ending", "group__round", "talk").order_by("at", "pk")


class Reply(models.Model):
    """`will` says which it is: a promise whose key is this one's, or a no with its reason."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    group = models.ForeignKey(Group, null=True, on_delete=models.CASCADE, related_name="replies")
    talk = models.ForeignKey(Talk, null=True, on_delete=models.CASCADE, related_name="replies")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="pulse_replies")
    heard = models.CharField(max_length=500)
    words = models.CharField(max_length=500)
    will = models.BooleanField()
    at = models.DateTimeField()

    objects = ReplyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(group=None) ^ models.Q(talk=None), name="a_reply_to_one_thing"
            )
        ]

    def __str__(self) -> str:
        return f"reply of {self.by}, {self.at:%d %B %Y}"

    @property
    def path(self) -> str:
        """Where it can be read."""
        if self.group is not None:
            return reverse("pulse:release", args=[self.group.key])
        return reverse("pulse:talk", args=[self.talk.key]) if self.talk is not None else ""

    @property
    def teams(self) -> Sequence[str]:
        """The keys of the teams that were heard."""
        if self.group is not None:
            return list(self.group.teams)
        return [self.talk.team.key] if self.talk is not None else []

    def as_promise(self, day: date) -> PromiseMade:
        """For the ledger: to the team, or to everyone where several were heard together."""
        teams = list(Team.objects.filter(key__in=self.teams))
        to, audience = Recipient("everyone", "", ""), "everyone"
        if len(teams) == 1:
            to, audience = Recipient("team", teams[0].key, teams[0].name), "team"
        about = Reference(KIND, self.key, self.heard[:80], self.path)
        return PromiseMade(
            key=self.key, owner=self.by.key, to=to, words=self.words, day=day, about=about,
            audience=audience,
        )  # fmt: skip


class ReplyEnding(models.Model):
    """What became of the promise: `state` as the ledger calls it, and the day. Open: taken back."""

    reply = models.OneToOneField(Reply, on_delete=models.CASCADE, related_name="ending")
    state = models.CharField(max_length=12)
    on = models.DateField()

    def __str__(self) -> str:
        return f"{self.reply}: {self.state}"
