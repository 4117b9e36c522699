"""Work of every day: one row a kind and day, whoever adds it first, so that no chain can break."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from django.utils.functional import Promise

from touchline.jobs.handlers import Do, handles
from touchline.jobs.models import Job, add

DAILY: Final[list[str]] = []


def daily(kind: str, *, says: str | Promise) -> Callable[[Do], Do]:
    """Register what is done once a day: `@daily("mail.clean", says=_("Removing old mail"))`."""

    def register(do: Do) -> Do:
        DAILY.append(kind)
        return handles(kind, says=says)(do)

    return register


def plan_daily(*, at: datetime) -> None:
    """Add what today (in UTC) still lacks. The worker does this whenever it wakes.

    The row of a day is its own proof: a worker that was off catches up with today and not with the
    days between, and a clock that went ahead and came back leaves nothing to wait for.
    """
    today = at.date().isoformat()
    there = Job.objects.filter(kind__in=DAILY, key=today).values_list("kind", flat=True)
    for kind in sorted(set(DAILY) - set(there)):
        add(kind=kind, key=today, due_at=at, at=at)
