"""Due work that names a person: by a key or an address, never by more."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from touchline.jobs.models import Job
from touchline.keeping.persons import Erased, PersonPart, keep_of_person


def register() -> None:
    """Called once, when Django is ready."""
    keep_of_person(
        PersonPart(
            key="jobs.jobs", record="due_work", label="Work that is due or done for you",
            export=_export, erase=_drop, tables=("jobs.job",),
        )
    )  # fmt: skip


def _jobs(person_key: str) -> "QuerySet[Job]":
    return Job.objects.filter(Q(key__contains=person_key) | Q(payload__icontains=person_key))


def _export(person_key: str) -> Iterable[Mapping[str, Any]]:
    columns = ("kind", "due_at", "done_at", "failed_at")
    return [dict(row) for row in _jobs(person_key).order_by("pk").values(*columns)]


def _drop(person_key: str, at: datetime) -> Erased:
    gone, _tables = _jobs(person_key).delete()
    return Erased(gone=gone)
