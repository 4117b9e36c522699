"""What the worker does with a delivery: the dry run, the import, removing files nobody imported."""

import logging
import shutil
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.jobs.models import handles
from touchline.numbers import ImportBusy, NumbersError, Progress, Report, Snapshots
from touchline.office.models.delivery import CHECK, IMPORT, REMOVE, Delivery
from touchline.office.models.watched_folder import WatchedFolder
from touchline.office.rules.known_mappings import mapping_called
from touchline.people.models import Organisation
from touchline.witness.actor import SYSTEM
from touchline.witness.models import in_turn, note

log = logging.getLogger(__name__)

TRIES = 2
AGAIN = timedelta(seconds=30)
A_DAY = timedelta(days=1)
SHOWN = 20
"""Rows left out that a dry run shows; the snapshot keeps all of them."""
A_SECOND, AT_ONCE = 2.0, 20.0
"""Notes of progress: so many a second in the long run, and so many in a row."""

Payload = dict[str, Any]


@dataclass
class Watcher:
    """Writes progress into the row, twice a second in the long run.

    A few short steps in a row are all written: the long one after them would else stay unnamed.
    """

    delivery: Delivery
    seconds: Callable[[], float] = time.monotonic
    _left: float = AT_ONCE
    _last: float | None = None

    def __call__(self, progress: Progress) -> None:
        now = self.seconds()
        since = now - self._last if self._last is not None else 0.0
        self._left, self._last = min(self._left + since * A_SECOND, AT_ONCE), now
        if self._left >= 1:
            self._left -= 1
            self.delivery.go_on(progress)


@handles(CHECK, says=_lazy("Looking what an import would bring in"))
def check(payload: Payload, at: datetime) -> None:
    """A dry run: everything that an import does but publishing."""
    delivery = _begun(payload, Delivery.State.CHECKING, at=at)
    if delivery is not None:
        _explained(delivery, _check, at)


@handles(IMPORT, says=_lazy("An import"))
def bring_in(payload: Payload, at: datetime) -> None:
    """The import."""
    delivery = _begun(payload, Delivery.State.IMPORTING, at=at)
    if delivery is not None:
        _explained(delivery, _bring_in, at)


@handles(REMOVE, says=_lazy("Removing files that nobody imported"))
def remove(payload: Payload, at: datetime) -> None:
    """Throw away what nobody imported for a week, and what a worker that was killed has left."""
    for delivery in Delivery.objects.filter(key=payload["delivery"]):
        if delivery.under_way:
            delivery.plan_removal(at=at + A_DAY)
        elif delivery.at_rest:
            delivery.throw_away(by=SYSTEM, at=at)
    for path in Path(settings.DELIVERIES).glob(".*"):
        if path.stat().st_mtime < (at - A_DAY).timestamp():
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _begun(payload: Payload, state: str, *, at: datetime) -> Delivery | None:
    """The delivery, if this is still to be done; one that ended two workers is given up."""
    asked = Delivery.objects.filter(key=payload["delivery"], state=state)
    if not asked.update(attempts=F("attempts") + 1, began_at=at):
        return None
    delivery = asked.get()
    if delivery.attempts <= TRIES:
        return delivery
    delivery.refuse(
        _(
            "It was begun twice and did not come to an end: most likely the server had too little"
            " memory. Nothing was published, and your files are kept. Import fewer files at once,"
            " or give the server more memory."
        ),
        at=at,
    )
    return None


def _explained(
    delivery: Delivery, work: Callable[[Delivery, datetime], None], at: datetime
) -> None:
    """Do it; whatever stands in the way becomes the words that the page shows.

    While another import runs it is put off, again and again.
    """
    try:
        work(delivery, at)
    except ImportBusy as busy:
        delivery.wait_for_another(since=busy.since or at, until=at + AGAIN)
    except NumbersError as trouble:
        # Where the server keeps things is nothing for a page.
        words = str(trouble).replace(str(delivery.folder), delivery.source or _("What you sent"))
        delivery.refuse(words, at=at)
    except Exception:
        delivery.refuse(
            _(
                "Something went wrong that Touchline did not expect. Nothing was published, and"
                " your files are kept. The log of the worker says where it happened."
            ),
            at=at,
        )
        raise


def _run(delivery: Delivery, *, at: datetime, check: bool) -> Report:
    from touchline.numbers import import_folder

    if not delivery.folder.is_dir():
        raise NumbersError(
            _("The files are not there any more. Nothing was changed. Bring them again.")
        )
    organisation = Organisation.the()
    return import_folder(
        delivery.folder,
        mapping=mapping_called(delivery.mapping, own=settings.MAPPINGS),
        into=Snapshots(settings.SNAPSHOTS),
        at=at,
        progress=Watcher(delivery),
        zone=organisation.zone,
        currency=organisation.currency or None,
        check=check,
    )


def _check(delivery: Delivery, at: datetime) -> None:
    report = _run(delivery, at=at, check=True)
    found = {
        "rows": dict(report.rows),
        "rejected_count": report.rejected_count,
        "rejected": [asdict(row) for row in report.rejected[:SHOWN]],
        "warnings": list(report.warnings),
        "seconds": report.seconds,
    }
    delivery.settle(Delivery.State.READY, at=at, found=found)


def _bring_in(delivery: Delivery, at: datetime) -> None:
    report = _run(delivery, at=at, check=False)
    with in_turn():
        delivery.settle(
            Delivery.State.DONE, at=at, snapshot=report.snapshot,
            rejected_count=report.rejected_count, found={}, draft={},
        )  # fmt: skip
        note(act="office.import.done", by=SYSTEM, kind="delivery", key=delivery.key, at=at)
        watched = WatchedFolder.the()
        if watched is not None and delivery.origin == Delivery.Origin.NIGHTLY:
            watched.came_in(delivery)
    delivery.remove_files()
