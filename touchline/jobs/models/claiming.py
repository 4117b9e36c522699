"""Which jobs are whose: what may be taken, what was lost, what a clock that was set back left."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import connections, models, transaction
from django.db.models import F, Q

from touchline.kit.ids import new_key

if TYPE_CHECKING:
    from touchline.jobs.models.job import Job

LEASE = timedelta(minutes=3)
"""How long nobody else takes a job that a worker holds; `keeping` renews it while the worker lives,
so this is how long work lies still after a worker was killed."""
SKEW = LEASE
"""How far the clocks of two hosts may differ. What lies further ahead was written by a clock that
has been set back since, and is not believed."""


class JobQuerySet(models.QuerySet["Job"]):
    def waiting(self) -> JobQuerySet:
        """Neither done nor given up."""
        return self.filter(done_at=None, failed_at=None)

    def failed(self) -> JobQuerySet:
        return self.exclude(failed_at=None)

    def under_way(self, *, at: datetime) -> JobQuerySet:
        """Held by a worker, as far as one can know."""
        return self.waiting().filter(~_free(at), leased_until__gte=at)

    def resting(self, *, at: datetime) -> JobQuerySet:
        """Held by nobody: due now or later."""
        return self.waiting().filter(_free(at))

    def idle(self, *, at: datetime) -> JobQuerySet:
        """Failed, or held by nobody: what an administrator may try again or drop."""
        return self.failed() | self.resting(at=at)

    def claimable(self, *, at: datetime) -> JobQuerySet:
        return self.resting(at=at).filter(due_at__lte=at, attempts__lt=F("allowed"))

    def lost(self, *, at: datetime) -> JobQuerySet:
        """Jobs whose last attempt ended with its worker: nobody came back to say how."""
        held = self.resting(at=at).exclude(leased_until=None)
        return held.filter(attempts__gte=F("allowed"))

    def claim(self, *, at: datetime) -> Job | None:
        """Take the job that is due longest; two workers never get the same one."""
        lease = new_key()
        with transaction.atomic(using=self.db):
            self.lost(at=at).update(failed_at=at, error="WorkerLost")
            first = self._untouched(self.claimable(at=at)).order_by("due_at", "pk").first()
            if first is None:
                return None
            taken = self.claimable(at=at).filter(pk=first.pk)
            if not taken.update(leased_until=at + LEASE, lease=lease, attempts=F("attempts") + 1):
                return None
        return self.get(pk=first.pk)

    def catch_up(self, *, at: datetime) -> int:
        """Bring back what a clock ahead of this one has planned; how many jobs that were.

        A job planned at noon for ten past is, where it is 9 o'clock, due at ten past 9: the rest
        that was meant stands, and nothing lies still for the hours that the clock was set back.
        """
        ahead = list(self.waiting().filter(planned_at__gt=at + SKEW))
        for job in ahead:
            assert job.planned_at is not None  # noqa: S101 - the filter says so
            due = at + max(job.due_at - job.planned_at, timedelta())
            self.filter(pk=job.pk, planned_at=job.planned_at).update(due_at=due, planned_at=at)
        return len(ahead)

    def hasten(self, *, kind: str, at: datetime) -> int:
        """Make what waits of a kind due now, since what it waited for has come; how many."""
        return self.resting(at=at).filter(kind=kind, due_at__gt=at).update(due_at=at, planned_at=at)

    def _untouched(self, found: JobQuerySet) -> JobQuerySet:
        """Pass over rows that another worker is just taking, where the database can tell."""
        if connections[self.db].features.has_select_for_update_skip_locked:
            return found.select_for_update(skip_locked=True)
        return found


def _free(at: datetime) -> Q:
    """No lease, one that ran out, or one that no clock like ours can have given."""
    return Q(leased_until=None) | Q(leased_until__lt=at) | Q(leased_until__gt=at + LEASE + SKEW)
