"""A change of the process that someone proposes, and the one answer to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models

from touchline.floor.models.process import Process
from touchline.floor.models.process_version import ProcessVersion
from touchline.kit.ids import new_key
from touchline.people.models import Person, Team
from touchline.witness.models import in_turn, note

if TYPE_CHECKING:
    from touchline.floor.rules.process import StageWords


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def open(self) -> ProposalQuerySet:
        return self.filter(answer=None)

    def answered_for(self, person: Person) -> ProposalQuerySet:
        """Those that have an answer; what was withdrawn is there for who made it alone."""
        withdrawn = models.Q(answer__verdict=ProposalAnswer.Verdict.WITHDRAWN)
        return self.exclude(answer=None).filter(~withdrawn | models.Q(maker_key=person.key))

    def seen_in(self, teams: Iterable[int]) -> ProposalQuerySet:
        """Those made in these teams, by primary key."""
        return self.filter(team__in=teams)

    def newest_first(self) -> ProposalQuerySet:
        return self.select_related("answer__version", "team").order_by("-made_at", "-pk")

    def make(
        self,
        process: Process,
        stage: StageWords,
        *,
        team: Team,
        what: str,
        why: str,
        key: str,
        by: Person,
        at: datetime,
    ) -> Proposal:
        """Propose to change what a stage says; the same `key` twice is the same proposal."""
        with in_turn():
            if self.filter(key=key).exclude(maker_key=by.key).exists():  # somebody else's
                key = new_key()
            proposal, made = self.get_or_create(
                key=key,
                defaults={
                    "process": process, "team": team, "stage_key": stage.key,
                    "stage_name": stage.name, "what": what.strip(), "why": why.strip(),
                    "made_by": by.name, "maker_key": by.key, "made_at": at,
                },
            )  # fmt: skip
            if made:
                note(act="floor.proposal.made", by=by, kind="proposal", key=key, at=at)
        return proposal


class Proposal(models.Model):
    """What to change at a stage, and why; it is seen by the team it was made in and those above.

    `stage_key` lasts from version to version; `stage_name` is what it was called then.
    """

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="proposals")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    stage_key = models.CharField(max_length=20)
    stage_name = models.CharField(max_length=60)
    what = models.CharField(max_length=600)
    why = models.CharField(max_length=600, blank=True)
    made_by = models.CharField(max_length=120)
    maker_key = models.CharField(max_length=20, db_index=True)
    made_at = models.DateTimeField()

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return f"proposal at {self.stage_name}"

    @property
    def answered(self) -> ProposalAnswer | None:
        """What became of it, if anything did."""
        return getattr(self, "answer", None)

    def answer_with(self, verdict: str, *, words: str, by: Person, at: datetime) -> ProposalAnswer:
        """Take it over into the next version, or say why not. The first answer stays.

        `verdict` is one of `ProposalAnswer.Verdict`.
        """
        with in_turn():
            answer, made = ProposalAnswer.objects.get_or_create(
                proposal=self,
                defaults={
                    "verdict": verdict, "words": words.strip(), "answered_by": by.name,
                    "answerer_key": by.key, "at": at,
                },
            )  # fmt: skip
            if made:
                note(act=f"floor.proposal.{verdict}", by=by, kind="proposal", key=self.key, at=at)
        return answer

    def withdraw(self, *, by: Person, at: datetime) -> bool:
        """Take it back while nobody has answered; whether it is withdrawn. Twice is once."""
        withdrawn = ProposalAnswer.Verdict.WITHDRAWN
        return self.answer_with(withdrawn, words="", by=by, at=at).verdict == withdrawn


class ProposalAnswer(models.Model):
    """Taken over, or not and why. `version` is the one that took it over, once it is published.

    It ends too with the process that it was made to (OVER), or when its maker takes it back.
    """

    class Verdict(models.TextChoices):
        TAKEN = "taken"
        DECLINED = "declined"
        OVER = "over"
        WITHDRAWN = "withdrawn"

    proposal = models.OneToOneField(Proposal, on_delete=models.CASCADE, related_name="answer")
    verdict = models.CharField(max_length=10, choices=Verdict)
    words = models.CharField(max_length=600, blank=True)
    version = models.ForeignKey(
        ProcessVersion, on_delete=models.SET_NULL, null=True, related_name="took_over"
    )
    answered_by = models.CharField(max_length=120)
    answerer_key = models.CharField(max_length=20, db_index=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"answer to the {self.proposal}"


def name_the_version(version: ProcessVersion) -> None:
    """What was taken over since the last version is in this one."""
    waiting = ProposalAnswer.objects.filter(
        proposal__process=version.process, verdict=ProposalAnswer.Verdict.TAKEN, version=None
    )
    waiting.update(version=version)


def close_waiting(process: Process, *, words: str, by: Person, at: datetime) -> None:
    """The process is given up, so nobody will take over what waits: each is told why."""
    for proposal in process.proposals.open():
        proposal.answer_with(ProposalAnswer.Verdict.OVER, words=words, by=by, at=at)
