"""A scripted talk, for a team too small for figures; and feedback that somebody chose to sign."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models

from touchline.kit.ids import new_key
from touchline.people.models import Person, Team
from touchline.witness.actor import SYSTEM, Actor
from touchline.witness.models import in_turn, note

KIND = "talk"


class TalkQuerySet(models.QuerySet["Talk"]):
    def plan(
        self, team: Team, *, scale: str, holder: Person, on: date, by: Actor, at: datetime,
        key: str = "",
    ) -> Talk:  # fmt: skip
        """A day, and who holds it. The same key twice: the same talk."""
        with in_turn():
            said = {"team": team, "scale": scale, "holder": holder, "on": on, "at": at}
            made, new = self.get_or_create(key=key or new_key(), defaults=said)
            if new:
                note(act="pulse.talk.planned", by=by, kind=KIND, key=made.key, at=at)
        return made

    def readable_by(self, person: Person, *, on: date) -> TalkQuerySet:
        """Those of the teams one sells in, runs or leads above, and those one holds."""
        teams = person.team_pks_in_reach(on=on)
        return self.filter(models.Q(team__in=teams) | models.Q(holder=person))

    def whole(self) -> TalkQuerySet:
        return self.select_related("team", "holder", "held").order_by("-on", "-pk")


class Talk(models.Model):
    """`holder` asks the questions: the team's manager, or whomever the team would rather have."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="talks")
    scale = models.CharField(max_length=60)
    holder = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="talks_held")
    on = models.DateField()
    at = models.DateTimeField()

    objects = TalkQuerySet.as_manager()

    def __str__(self) -> str:
        return f"talk with {self.team}, {self.on}"

    def give_to(self, holder: Person, *, at: datetime) -> None:
        """Someone else holds it: anyone of the team may ask for that, and nobody learns who did.

        So the log names the installation, not the person.
        """
        with in_turn():
            self.holder = holder
            self.save(update_fields=["holder"])
            note(act="pulse.talk.given", by=SYSTEM, kind=KIND, key=self.key, at=at)

    def held_by(self, person: Person) -> bool:
        return self.holder_id == person.pk

    @property
    def was_held(self) -> bool:
        """Whether its holder has written down what was said."""
        return hasattr(self, "held")

    def hold(self, *, words: str, by: Actor, at: datetime) -> None:
        """It took place: what was said, without who said it. Words again replace those before."""
        with in_turn():
            TalkHeld.objects.update_or_create(talk=self, defaults={"words": words, "at": at})
            note(act="pulse.talk.held", by=by, kind=KIND, key=self.key, at=at)


class TalkHeld(models.Model):
    """What the team said, as its holder wrote it down with them."""

    talk = models.OneToOneField(Talk, on_delete=models.CASCADE, related_name="held")
    words = models.CharField(max_length=2000)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.talk} held"


class FeedbackQuerySet(models.QuerySet["Feedback"]):
    def sign(
        self, person: Person, to: Person, *, words: str, at: datetime, key: str = ""
    ) -> Feedback:
        """In one's own name, by choice. The same key twice: the same words."""
        with in_turn():
            said = {"person": person, "to": to, "words": words, "at": at}
            made, new = self.get_or_create(key=key or new_key(), defaults=said)
            if new:
                note(act="pulse.feedback.signed", by=person, kind="feedback", key=made.key, at=at)
        return made

    def readable_by(self, person: Person) -> FeedbackQuerySet:
        """One's own, and what was said to oneself."""
        return self.filter(models.Q(person=person) | models.Q(to=person))

    def whole(self) -> FeedbackQuerySet:
        return self.select_related("person", "to").order_by("-at", "-pk")


class Feedback(models.Model):
    """Words that someone signed, to whom they report; read by the two. `answer` is theirs."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="feedback_signed")
    to = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="feedback_heard")
    words = models.CharField(max_length=1000)
    answer = models.CharField(max_length=1000, blank=True)
    at = models.DateTimeField()

    objects = FeedbackQuerySet.as_manager()

    def __str__(self) -> str:
        return f"feedback of {self.person}, {self.at:%d %B %Y}"

    def answer_with(self, *, words: str, by: Actor, at: datetime) -> None:
        with in_turn():
            self.answer = words
            self.save(update_fields=["answer"])
            note(act="pulse.feedback.answered", by=by, kind="feedback", key=self.key, at=at)
