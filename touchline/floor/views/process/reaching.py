"""Whose process one may read, whose one may write, and what is being changed in it."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404

from touchline.floor.models import DraftStage, Process, ProcessDraft, ProcessVersion, Stage
from touchline.floor.rules.process import StageWords, fingerprint_of
from touchline.people.models import Team


@dataclass(frozen=True)
class Bench:
    """A team's own process on the bench: its latest version, its draft, and what it says now."""

    process: Process
    latest: ProcessVersion | None
    draft: ProcessDraft | None
    rows: tuple[DraftStage, ...]
    stages: tuple[StageWords, ...]

    @property
    def version(self) -> int:
        """The number of the latest version; 0 if none was published."""
        return self.latest.number if self.latest else 0

    @property
    def given_up(self) -> bool:
        """Whether the team has said that it gives it up, be the day still to come."""
        return self.latest is not None and self.latest.given_up

    @property
    def seen(self) -> str:
        """What a form carries of what one looked at: publishing it then is not what one meant."""
        return fingerprint_of(self.stages, given_up_by=self.version if self.given_up else 0)

    @property
    def before(self) -> tuple[StageWords, ...]:
        """What the latest version says."""
        return self.latest.words if self.latest else ()

    def stage(self, key: str) -> StageWords | None:
        """What a stage says now; None if there is no such stage."""
        return next((one for one in self.stages if one.key == key), None)

    def row(self, key: str) -> DraftStage | None:
        """Who wrote it last, and when, if there is a draft."""
        return next((one for one in self.rows if one.key == key), None)


def bench_of(team: Team) -> Bench | None:
    """The bench of a team's own process; None if it has none. Four queries."""
    process = Process.objects.select_related("draft").filter(team=team).first()
    if process is None:
        return None
    latest = process.versions.newest_first().prefetch_related("stages").first()
    draft = process.open_draft
    rows = tuple(draft.stages.all()) if draft else ()
    stages = tuple(row.words for row in rows) if draft else (latest.words if latest else ())
    return Bench(process, latest, draft, rows, stages)


def bench_there(team: Team) -> Bench:
    """The same; else 404."""
    bench = bench_of(team)
    if bench is None:
        raise Http404
    return bench


def stage_there(bench: Bench, key: str) -> StageWords:
    """A stage as it is now, or as the last version that had it did; else 404."""
    if (found := bench.stage(key)) is not None:
        return found
    had = Stage.objects.filter(version__process=bench.process, key=key)
    last = had.order_by("-version__number").first()
    if last is None:
        raise Http404
    return last.words


def version_there(process: Process, number: str) -> ProcessVersion:
    """A version by its number, with its stages; else 404."""
    if not number.isdecimal() or len(number) > 6:
        raise Http404
    return get_object_or_404(process.versions.prefetch_related("stages"), number=int(number))


def last_followed(process: Process) -> ProcessVersion | None:
    """The latest version with stages: what the team sold by before it gave its process up."""
    versions = process.versions.newest_first().exclude(stages=None).distinct()
    return versions.prefetch_related("stages").first()
