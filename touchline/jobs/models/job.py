"""A job: what is due, who holds it, how it ended."""

import logging
import traceback
from datetime import datetime, timedelta
from typing import Any

from django.db import models

from touchline.jobs.handlers import USUAL, NotAgain, PutOff, handler_of, in_words, retries_of
from touchline.jobs.keeping import kept
from touchline.jobs.models.claiming import LEASE, JobQuerySet

log = logging.getLogger(__name__)

ATTEMPTS = USUAL.attempts
A_MOMENT = timedelta(seconds=1)


class Job(models.Model):
    """One piece of due work. (kind, key) is unique: the same work added twice is added once.

    `planned_at` is when `due_at` was decided, by the clock of then; None if nobody said.
    """

    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=120)
    payload = models.JSONField(default=dict)
    due_at = models.DateTimeField()
    planned_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    # The default stands in the database too: the release before this one adds rows without it.
    allowed = models.PositiveSmallIntegerField(default=ATTEMPTS, db_default=ATTEMPTS)
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

    @property
    def in_words(self) -> str:
        """What it does, for the administrator."""
        return in_words(self.kind)

    def do(self, *, at: datetime) -> bool:
        """Run the handler and write how it ended; True if it is done."""
        try:
            with kept(self):
                handler_of(self.kind).do(self.payload, at)
        except PutOff as later:
            self._rest(until=max(later.until, at + A_MOMENT), at=at, attempts=self.attempts - 1)
            return False
        except Exception as error:
            # The type and the place only: an error's text may hold words of a person.
            place = "".join(traceback.format_tb(error.__traceback__))
            log.warning("job %s failed: %s\n%s", self, _name_of(error), place)
            self._put_back(error, at=at)
            return False
        self._write_if_still_held(done_at=at, failed_at=None, error="")
        return True

    def renew(self, *, at: datetime) -> bool:
        """Hold the job for another lease; False if it has been lost to another worker meanwhile."""
        ours = Job.objects.waiting().filter(pk=self.pk, lease=self.lease)
        return bool(ours.update(leased_until=at + LEASE))

    def retry(self, *, at: datetime) -> bool:
        """Due now, with all attempts before it; False if a worker holds it or it is done."""
        return bool(
            Job.objects.idle(at=at)
            .filter(pk=self.pk)
            .update(
                failed_at=None, attempts=0, due_at=at, planned_at=at, lease="", leased_until=None
            )
        )

    def drop(self, *, at: datetime) -> bool:
        """Never do it; False if a worker holds it or it is done."""
        return bool(Job.objects.idle(at=at).filter(pk=self.pk).delete()[0])

    def _put_back(self, error: Exception, *, at: datetime) -> None:
        name = _name_of(error)
        if isinstance(error, NotAgain) or self.attempts >= self.allowed:
            self._write_if_still_held(failed_at=at, error=name, leased_until=None)
        else:
            rest = retries_of(self.kind).rest(after=self.attempts)
            self._rest(until=at + rest, at=at, error=name)

    def _rest(self, *, until: datetime, at: datetime, **more: Any) -> None:
        self._write_if_still_held(due_at=until, planned_at=at, leased_until=None, **more)

    def _write_if_still_held(self, **values: Any) -> None:
        """Write only while the lease is ours: a worker that slept too long must not overwrite."""
        Job.objects.filter(pk=self.pk, lease=self.lease).update(**values)


def _name_of(error: Exception) -> str:
    """What kind of error it was; of one that ends the attempts, what it came from."""
    cause = error.__cause__ if isinstance(error, NotAgain) else None
    return type(cause or error).__name__


def add(
    *,
    kind: str,
    key: str,
    due_at: datetime,
    payload: dict[str, Any] | None = None,
    at: datetime | None = None,
) -> Job:
    """Add work in the caller's transaction, once for each (kind, key).

    Tell it the present moment with `at`, and a clock that is set back later does not leave the
    work lying for the hours between.
    """
    defaults = {
        "due_at": due_at,
        "planned_at": at,
        "payload": payload or {},
        "allowed": retries_of(kind).attempts,
    }
    job, _ = Job.objects.get_or_create(kind=kind, key=key, defaults=defaults)
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
