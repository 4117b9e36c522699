"""How much work there is, in numbers: for the page, the metrics and the check of the worker."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min, Q

from touchline.jobs.models import Job


@dataclass(frozen=True)
class Counts:
    """Jobs by how they stand at a moment; `longest_wait` is how long the first of those due is."""

    due: int
    under_way: int
    later: int
    failed: int
    longest_wait: timedelta

    @property
    def waiting(self) -> int:
        """All that is neither done nor given up."""
        return self.due + self.under_way + self.later


def counts(*, at: datetime) -> Counts:
    """Count the jobs at a moment, with one query."""
    waiting = Q(done_at=None, failed_at=None)
    held = Q(pk__in=Job.objects.under_way(at=at).values("pk"))
    due = waiting & ~held & Q(due_at__lte=at)
    found = Job.objects.filter(done_at=None).aggregate(
        due=Count("pk", filter=due),
        under_way=Count("pk", filter=held),
        later=Count("pk", filter=waiting & ~held & Q(due_at__gt=at)),
        failed=Count("pk", filter=Q(failed_at__isnull=False)),
        first=Min("due_at", filter=due),
    )
    first = found.pop("first")
    return Counts(**found, longest_wait=at - first if first else timedelta())
