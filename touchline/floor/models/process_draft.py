"""A draft of a process: what who runs the team changes before it is published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import models

from touchline.floor.models.process import Process
from touchline.floor.models.process_stage import StageColumns, columns_of
from touchline.floor.models.process_version import ProcessVersion
from touchline.floor.models.proposal import name_the_version
from touchline.floor.rules.process import (
    StageWords,
    fingerprint_of,
    moved_to,
    without_crm_names,
)
from touchline.people.models import Person
from touchline.witness.models import in_turn, note


class Overtaken(Exception):
    """Someone else has changed it meanwhile, so nothing was written.

    `theirs` is what stands there now; None if it was taken out.
    """

    def __init__(self, theirs: StageWords | None = None) -> None:
        super().__init__()
        self.theirs = theirs


class ProcessDraftManager(models.Manager["ProcessDraft"]):
    def of(
        self, process: Process, stages: Sequence[StageWords], *, by: Person, at: datetime
    ) -> ProcessDraft:
        """The draft of a process; where there is none yet, one that begins with these stages."""
        with in_turn():
            draft, made = self.get_or_create(process=process, defaults={"begun_at": at})
            if made:
                DraftStage.objects.bulk_create(
                    DraftStage(draft=draft, position=n, **columns_of(one), saved_at=at)
                    for n, one in enumerate(stages, 1)
                )
        return draft

    def to_change(self, process: Process, *, by: Person, at: datetime) -> ProcessDraft:
        """The draft of a process, begun from its latest version if nothing is being changed."""
        latest = process.latest
        return self.of(process, latest.words if latest else (), by=by, at=at)

    def write(
        self, process: Process, words: StageWords, *, seen: str, by: Person, at: datetime
    ) -> DraftStage:
        """Keep what a stage says, in the draft that is there or in a new one.

        `seen` is the fingerprint of what it said when one began to write, "" if it was not there.
        Raises Overtaken, unless what stands there is what one wanted to say.
        """
        with in_turn():
            draft = self.to_change(process, by=by, at=at)
            draft.refuse_if_overtaken(words, seen=seen)
            return draft.write(words, by=by, at=at)


class ProcessDraft(models.Model):
    """At most one a process; only who runs the team sees it."""

    process = models.OneToOneField(Process, on_delete=models.CASCADE, related_name="draft")
    begun_at = models.DateTimeField()

    objects = ProcessDraftManager()

    def __str__(self) -> str:
        return f"draft of the {self.process}"

    @property
    def words(self) -> tuple[StageWords, ...]:
        """Its stages in order, as plain words."""
        return tuple(stage.words for stage in self.stages.all())

    def stage(self, key: str) -> StageWords | None:
        """What a stage says in the draft; None if it has no such stage."""
        found = self.stages.filter(key=key).first()
        return found.words if found else None

    def refuse_if_overtaken(self, words: StageWords, *, seen: str) -> None:
        """Raises Overtaken if a stage says neither what one has seen, nor what one wants."""
        now = self.stage(words.key)
        if now != words and (now.fingerprint if now else "") != seen:
            raise Overtaken(now)

    def write(self, words: StageWords, *, by: Person, at: datetime) -> DraftStage:
        """Keep what a stage says; one that is not there yet comes at the end.

        A CRM name that it takes is taken from the stage that had it.
        """
        with in_turn():
            others = [one for one in self.words if one.key != words.key]
            for key, left in without_crm_names(others, words.crm_names).items():
                self.stages.filter(key=key).update(crm_names=left)
            columns = {**columns_of(words), **_saved(by, at)}
            columns.pop("key")
            stage, made = self.stages.update_or_create(
                key=words.key, defaults=columns, create_defaults={**columns, "position": 10_000}
            )
            if made:
                self._put_in_order(words.key, len(others) + 1)
            self._noted("written", by=by, at=at)
        return stage

    def move(self, key: str, *, place: int, by: Person, at: datetime) -> None:
        """Put a stage at a place, from 1; the same again changes nothing."""
        with in_turn():
            self._put_in_order(key, place)
            self._noted("written", by=by, at=at)

    def remove(self, key: str, *, seen: str, by: Person, at: datetime) -> None:
        """Take a stage out of the draft; versions that have it keep it. Raises Overtaken."""
        with in_turn():
            now = self.stage(key)
            if now is not None and now.fingerprint != seen:
                raise Overtaken(now)
            self.stages.filter(key=key).delete()
            self._put_in_order("", 0)
            self._noted("written", by=by, at=at)

    def publish(
        self, *, since: date, why: str, key: str, seen: str, by: Person, at: datetime
    ) -> ProcessVersion:
        """Make a version of it, and be gone. Proposals that were taken over are in it.

        `seen` is the fingerprint of the whole; raises Overtaken if it says something else by now,
        or if the process was given up since.
        """
        with in_turn():
            if (there := self.process.versions.filter(key=key).first()) is not None:
                return there
            if fingerprint_of(self.words, given_up_by=self.process.given_up_by) != seen:
                raise Overtaken
            version = self.process.publish_words(
                self.words, since=since, why=why, key=key, by=by, at=at
            )
            name_the_version(version)
            self.delete()
        return version

    def throw_away(self, *, by: Person, at: datetime) -> None:
        """Leave everything as it was published; a process that never was goes with it."""
        with in_turn():
            self._noted("draft_dropped", by=by, at=at)
            if self.process.versions.exists():
                self.delete()
            else:
                self.process.delete()

    def _put_in_order(self, key: str, place: int) -> None:
        stages = {stage.key: stage for stage in self.stages.all()}
        order = moved_to(list(stages), key, place) if key in stages else tuple(stages)
        for n, one in enumerate(order, 1):
            stages[one].position = n
        DraftStage.objects.bulk_update(stages.values(), ["position"])

    def _noted(self, verb: str, *, by: Person, at: datetime) -> None:
        note(act=f"floor.process.{verb}", by=by, kind="process", key=self.process.key, at=at)


class DraftStage(StageColumns):
    """A stage as it may be; who wrote it last, by name and key, if anyone has since it began."""

    draft = models.ForeignKey(ProcessDraft, on_delete=models.CASCADE, related_name="stages")
    saved_by = models.CharField(max_length=120, blank=True)
    saver_key = models.CharField(max_length=20, blank=True, db_index=True)
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["draft", "position"]
        constraints = [
            models.UniqueConstraint(fields=["draft", "key"], name="one_stage_a_draft_and_key"),
        ]


def _saved(by: Person, at: datetime) -> dict[str, object]:
    return {"saved_by": by.name, "saver_key": by.key, "saved_at": at}
