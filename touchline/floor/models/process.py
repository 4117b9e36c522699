"""A team's process: the versions it has published, each with its stages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from touchline.floor.models import team_notices
from touchline.floor.models.process_stage import Stage, columns_of
from touchline.floor.rules.process import StageWords
from touchline.kit.ids import new_key
from touchline.people.models import Person, Team
from touchline.people.models.team_tree import parents_on
from touchline.people.rules import tree
from touchline.witness.models import in_turn, note

if TYPE_CHECKING:
    from touchline.floor.models.process_draft import ProcessDraft


class ProcessManager(models.Manager["Process"]):
    def begin(
        self, team: Team, stages: Sequence[StageWords], *, by: Person, at: datetime
    ) -> Process:
        """A process of the team's own, as a draft; begun twice it is the one that is there."""
        from touchline.floor.models.process_draft import ProcessDraft

        with in_turn():
            process, made = self.get_or_create(team=team, defaults={"begun_at": at})
            if made:
                note(act="floor.process.begun", by=by, kind="process", key=process.key, at=at)
                ProcessDraft.objects.of(process, stages, by=by, at=at)
        return process


class Process(models.Model):
    """One a team. What it says is in its versions; what it may say next in its draft."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    team = models.OneToOneField(Team, on_delete=models.CASCADE, related_name="process")
    begun_at = models.DateTimeField()

    objects = ProcessManager()

    def __str__(self) -> str:
        return f"process of {self.team}"

    @property
    def latest(self) -> ProcessVersion | None:
        """The version published last, whether its day has come or not."""
        return self.versions.newest_first().first()

    @property
    def open_draft(self) -> ProcessDraft | None:
        """What is being changed, if anything is."""
        return getattr(self, "draft", None)

    @property
    def words_now(self) -> tuple[StageWords, ...]:
        """What it says as it is being changed: the draft, else the latest version."""
        if (draft := self.open_draft) is not None:
            return draft.words
        latest = self.latest
        return latest.words if latest else ()

    def publish_words(
        self,
        stages: Sequence[StageWords],
        *,
        since: date,
        why: str,
        key: str,
        by: Person,
        at: datetime,
    ) -> ProcessVersion:
        """A version with these stages from a day on. The same `key` twice is the same version."""
        with in_turn():
            if (there := self.versions.filter(key=key).first()) is not None:
                return there
            if ProcessVersion.objects.filter(key=key).exists():  # another team's: no key of ours
                key = new_key()
            latest = self.latest
            version = self.versions.create(
                key=key, number=latest.number + 1 if latest else 1, since=since, why=why.strip(),
                published_at=at, published_by=by.name, publisher_key=by.key,
            )  # fmt: skip
            Stage.objects.bulk_create(
                Stage(version=version, position=n, **columns_of(one))
                for n, one in enumerate(stages, 1)
            )
            note(act="floor.process.published", by=by, kind="process", key=version.key, at=at)
            team_notices.process_was_published(version, at=at)
        return version


class ProcessVersionQuerySet(models.QuerySet["ProcessVersion"]):
    def newest_first(self) -> ProcessVersionQuerySet:
        return self.order_by("-number")

    def begun(self, *, on: date) -> ProcessVersionQuerySet:
        """Those whose day has come, the one in force first."""
        return self.filter(since__lte=on).order_by("-since", "-number")

    def whole(self) -> ProcessVersionQuerySet:
        """With their stages and their team, in two queries."""
        return self.select_related("process__team").prefetch_related("stages")


class ProcessVersion(models.Model):
    """What a team's process says from a day on. Nobody changes it: a change is the next version.

    `number` counts from 1. In force is the one with the latest day that has come, of two of the
    same day the later one.
    """

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    since = models.DateField()
    why = models.CharField(max_length=300)
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=120)
    publisher_key = models.CharField(max_length=20, db_index=True)

    objects = ProcessVersionQuerySet.as_manager()

    class Meta:
        ordering = ["process", "number"]
        constraints = [
            models.UniqueConstraint(fields=["process", "number"], name="one_version_a_number")
        ]

    def __str__(self) -> str:
        return f"version {self.number} of {self.process}"

    @property
    def team(self) -> Team:
        """Whose process this is: the team itself, or one above it."""
        return self.process.team

    @property
    def words(self) -> tuple[StageWords, ...]:
        """Its stages in order, as plain words."""
        return tuple(stage.words for stage in self.stages.all())


def process_of(team: Team, on: date) -> ProcessVersion | None:
    """What holds for a team on a day: its own process, else that of the nearest team above.

    With its stages and the team it belongs to; two queries, three where the tree is not known yet.
    """
    upwards = (team.pk, *tree.above(team.pk, parents=parents_on(day=on)))
    return in_force(upwards, on=on)


def in_force(upwards: Sequence[int], *, on: date) -> ProcessVersion | None:
    """The version in force for the first of these teams (by primary key) that has one."""
    begun = ProcessVersion.objects.begun(on=on).filter(process__team__in=upwards).whole()
    return _nearest(begun, upwards)


def _nearest(begun: Iterable[ProcessVersion], upwards: Sequence[int]) -> ProcessVersion | None:
    found: dict[int, ProcessVersion] = {}
    for version in begun:
        found.setdefault(version.process.team_id, version)
    return next((found[pk] for pk in upwards if pk in found), None)
