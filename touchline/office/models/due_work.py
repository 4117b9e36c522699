"""What the page of work shows, and what an administrator may do with work that stumbled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min

from touchline.jobs.handlers import in_words
from touchline.jobs.models import Job
from touchline.jobs.models.claiming import JobQuerySet
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

SHOWN = 100
"""Rows of each kind on the page; the rest is counted."""


@dataclass(frozen=True)
class Heap:
    """Jobs of one kind that are alike: how many, and when the first of them is due."""

    in_words: str
    many: int
    first: datetime


@dataclass(frozen=True)
class Work:
    """Jobs as the page parts them. Those that stumbled stand one by one, the others in heaps."""

    failed: tuple[Job, ...]
    stumbled: tuple[Job, ...]
    under_way: tuple[Job, ...]
    due: tuple[Heap, ...]
    later: tuple[Heap, ...]


def work(*, at: datetime) -> Work:
    """All of it, the most pressing first; of what stands one by one, `SHOWN`. Five queries."""
    jobs = Job.objects.defer("payload")
    resting = jobs.resting(at=at)
    smooth = resting.filter(error="")
    return Work(
        failed=tuple(jobs.failed().filter(done_at=None).order_by("-failed_at", "-pk")[:SHOWN]),
        stumbled=tuple(resting.exclude(error="").order_by("due_at", "pk")[:SHOWN]),
        under_way=tuple(jobs.under_way(at=at).order_by("due_at", "pk")[:SHOWN]),
        due=_heaps(smooth.filter(due_at__lte=at)),
        later=_heaps(smooth.filter(due_at__gt=at)),
    )


def stumbled(job: Job) -> bool:
    """Whether it failed at least once and is not done: only then is there a reason to step in."""
    return job.done_at is None and (job.failed_at is not None or job.error != "")


def try_again(job: Job, *, by: Actor, at: datetime) -> bool:
    """Due now, with all attempts before it; False if it did not stumble, or is under way."""
    with in_turn():
        if not stumbled(job) or not job.retry(at=at):
            return False
        note(act="office.job.tried_again", by=by, kind="job", key=str(job.pk), at=at)
    return True


def drop(job: Job, *, by: Actor, at: datetime) -> bool:
    """Never do it; False if it did not stumble, or is under way."""
    with in_turn():
        if not stumbled(job) or not job.drop(at=at):
            return False
        note(act="office.job.dropped", by=by, kind="job", key=str(job.pk), at=at)
    return True


def _heaps(jobs: JobQuerySet) -> tuple[Heap, ...]:
    counted: Iterable[tuple[str, int, datetime]] = (
        jobs.order_by()
        .values_list("kind")
        .annotate(many=Count("pk"), first=Min("due_at"))
        .order_by("first", "kind")
    )
    return tuple(Heap(in_words(kind), many, first) for kind, many, first in counted)
