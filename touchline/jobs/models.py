"""A job: what is due, who holds it, how it ended."""

import logging
import traceback
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import models, transaction
from django.db.models import Q

from touchline.jobs.keeping import kept
from touchline.kit.ids import new_key

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=3)
"""How long nobody else takes a job that a worker holds; `keeping` renews it while the worker lives,
so this is how long work lies still after a worker was killed."""
ATTEMPTS = 5

type_of_handler = Callable[[dict[str, Any], datetime], None]
HANDLERS: dict[str, type_of_handler] = {}


def handles(kind: str) -> Callable[[type_of_handler], type_of_handler]:
    """Register the one function that does jobs of a kind; it gets the payload and the moment."""

    def register(handler: type_of_handler) -> type_of_handler:
        HANDLERS[kind] = handler
        return handler

    return register


class JobQuerySet(models.QuerySet["Job"]):
    def waiting(self) -> "JobQuerySet":
        return self.filter(done_at=None, failed_at=None)

    def claimable(self, *, at: datetime) -> "JobQuerySet":
        free = Q(leased_until=None) | Q(leased_until__lt=at)
        return self.waiting().filter(free, due_at__lte=at, attempts__lt=ATTEMPTS)

    def lost(self, *, at: datetime) -> "JobQuerySet":
        """Jobs whose last attempt ended with its worker: nobody came back to say how."""
        return self.waiting().filter(leased_until__lt=at, attempts__gte=ATTEMPTS)

    def claim(self, *, at: datetime) -> "Job | None":
        """Take the job that is due longest; two workers never get the same one."""
        lease = new_key()
        with transaction.atomic():
            self.lost(at=at).update(failed_at=at, error="WorkerLost")
            first = self.claimable(at=at).order_by("due_at", "pk").first()
            if first is None:
                return None
            taken = self.claimable(at=at).filter(pk=first.pk)
            if not taken.update(
                leased_until=at + LEASE, lease=lease, attempts=models.F("attempts") + 1
            ):
                return None
        return self.get(pk=first.pk)


class Job(models.Model):
    """One piece of due work. (kind, key) is unique: the same work added twice is added once."""

    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=120)
    payload = models.JSONField(default=dict)
    due_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    lease = models.CharField(max_length=20, blank=True)
    leased_until = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=200, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="one_job_a_key")]
        indexes = [models.Index(fields=["done_at", "failed_at", "due_at"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"

    def do(self, *, at: datetime) -> bool:
        """Run the handler and write how it ended; True if it is done."""
        try:
            with kept(self):
                HANDLERS[self.kind](self.payload, at)
        except Exception as error:
            # The type and the place only: an error's text may hold words of a person.
            place = "".join(traceback.format_tb(error.__traceback__))
            log.warning("job %s failed: %s\n%s", self, type(error).__name__, place)
            self._put_back(error, at=at)
            return False
        self.done_at, self.error = at, ""
        self._save_if_still_held()
        return True

    def renew(self, *, at: datetime) -> bool:
        """Hold the job for another lease; False if it has been lost to another worker meanwhile."""
        ours = Job.objects.waiting().filter(pk=self.pk, lease=self.lease)
        return bool(ours.update(leased_until=at + LEASE))

    def _put_back(self, error: Exception, *, at: datetime) -> None:
        self.error = type(error).__name__
        if self.attempts >= ATTEMPTS:
            self.failed_at = at
        self.due_at = at + timedelta(minutes=2**self.attempts)
        self._save_if_still_held(leased_until=None)

    def _save_if_still_held(self, **more: Any) -> None:
        """Write only while the lease is ours: a worker that slept too long must not overwrite."""
        Job.objects.filter(pk=self.pk, lease=self.lease).update(
            done_at=self.done_at,
            failed_at=self.failed_at,
            due_at=self.due_at,
            error=self.error,
            **more,
        )


def add(*, kind: str, key: str, due_at: datetime, payload: dict[str, Any] | None = None) -> Job:
    """Add work in the caller's transaction, once for each (kind, key)."""
    job, _ = Job.objects.get_or_create(
        kind=kind, key=key, defaults={"due_at": due_at, "payload": payload or {}}
    )
    return job


def do_next(*, at: datetime) -> bool | None:
    """Do the job that is due longest: whether it was done, or None if nothing is due."""
    job = Job.objects.claim(at=at)
    return None if job is None else job.do(at=at)


def do_all_due(*, at: datetime) -> int:
    """Do what is due at one moment until nothing is; how many were done."""
    done = 0
    while (one := do_next(at=at)) is not None:
        done += one
    return done
