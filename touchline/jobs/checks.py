"""Whether somebody does the work: a worker that lives, and nothing that lies still."""

from datetime import datetime, timedelta
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from touchline.jobs.counting import counts
from touchline.jobs.models import Worker
from touchline.running.checks import Finding, State, checked

LONG: Final = timedelta(minutes=15)
"""Longer than an import of a large export takes on two cores; work that is due waits no longer."""


@checked("worker", "Worker")
def worker_lives(at: datetime) -> Finding:
    """Bad without a worker; worth a look if work waits long or was given up."""
    alive = Worker.objects.alive(at=at).count()
    work = counts(at=at)
    if not alive:
        return Finding(
            State.BAD,
            _("No worker runs, so no mail leaves and nothing is imported. Due now: %d.") % work.due,
            _("`touchline serve` starts one; or run `touchline worker` beside the web processes."),
        )
    if work.longest_wait > LONG:
        minutes = int(work.longest_wait.total_seconds() // 60)
        return Finding(
            State.UNSURE,
            _("A worker runs, and something has been due for %d minutes.") % minutes,
            _("Look at the work under way on the office's page “Work”; the log says more."),
        )
    if work.failed:
        return Finding(
            State.UNSURE,
            ngettext(
                "A worker runs. %d piece of work was given up.",
                "A worker runs. %d pieces of work were given up.",
                work.failed,
            )
            % work.failed,
            _("Try them again or drop them on the office's page “Work”."),
        )
    found = ngettext("%d worker runs.", "%d workers run.", alive) % alive
    return Finding(State.GOOD, found)
