"""A team's process: the versions it has published, each with its stages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models

from touchline.floor.models import team_notices
from touchline.floor.models.process_stage import Stage, columns_of
from touchline.floor.models.process_version import ProcessVersion
from touchline.floor.rules.process import StageWords
from touchline.floor.rules.process_days import holding
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
        """A process of the team's own, as a draft; begun twice it is the one that is there.

        One that was given up begins again.
        """
        from touchline.floor.models.process_draft import ProcessDraft

        with in_turn():
            process, made = self.get_or_create(team=team, defaults={"begun_at": at})
            if made or (process.given_up_by and process.open_draft is None):
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
    def given_up_by(self) -> int:
        """The number of the version that gives it up, whether its day has come; 0 if it stands."""
        latest = self.latest
        return latest.number if latest and latest.given_up else 0

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
            version = self._next(since=since, why=why, key=key, by=by, at=at)
            Stage.objects.bulk_create(
                Stage(version=version, position=n, **columns_of(one))
                for n, one in enumerate(stages, 1)
            )
            note(act="floor.process.published", by=by, kind="process", key=version.key, at=at)
            team_notices.process_was_published(version, at=at)
        return version

    def give_up(
        self, *, since: date, why: str, key: str, by: Person, at: datetime
    ) -> ProcessVersion:
        """From a day on the team has none of its own: a version without stages says so.

        Proposals that wait are closed with the reason; a draft stays. Twice is once.
        """
        from touchline.floor.models.proposal import close_waiting

        with in_turn():
            there = self.versions.filter(key=key).first()
            if there is not None or self.given_up_by:
                return there or self.versions.get(number=self.given_up_by)
            version = self._next(since=since, why=why, key=key, by=by, at=at)
            close_waiting(self, words=version.why, by=by, at=at)
            note(act="floor.process.given_up", by=by, kind="process", key=version.key, at=at)
            team_notices.process_was_given_up(version, at=at)
        return version

    def _next(self, *, since: date, why: str, key: str, by: Person, at: datetime) -> ProcessVersion:
        latest = self.latest
        if ProcessVersion.objects.filter(key=key).exists():  # another team's: no key of ours
            key = new_key()
        return self.versions.create(
            key=key, number=latest.number + 1 if latest else 1, since=since, why=why.strip(),
            published_at=at, published_by=by.name, publisher_key=by.key,
        )  # fmt: skip


def process_of(team: Team, on: date) -> ProcessVersion | None:
    """What holds for a team on a day: its own process, else that of the nearest team above.

    With its stages and the team it belongs to; two queries, three where the tree is not known yet.
    """
    upwards = tree.upwards(team.pk, parents=parents_on(day=on))
    return in_force(upwards, on=on)


def process_above(team: Team, on: date) -> ProcessVersion | None:
    """What a team follows that has none of its own: that of the nearest team above."""
    return in_force(tree.above(team.pk, parents=parents_on(day=on)), on=on)


def in_force(upwards: Sequence[int], *, on: date) -> ProcessVersion | None:
    """The version in force for the first of these teams (by primary key) that has one."""
    return tree.nearest(own_in_force(upwards, on=on), upwards)


def own_in_force(teams: Iterable[int], *, on: date) -> Mapping[int, ProcessVersion]:
    """Team (by primary key) → the version of its own process in force on a day. Two queries."""
    begun = ProcessVersion.objects.begun(on=on).filter(process__team__in=teams).whole()
    by_team: dict[int, list[ProcessVersion]] = {}
    for version in begun:
        by_team.setdefault(version.process.team_id, []).append(version)
    held = {pk: holding(versions) for pk, versions in by_team.items()}
    return {pk: version for pk, version in held.items() if version is not None}
