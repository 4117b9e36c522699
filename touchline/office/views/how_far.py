"""How far a dry run or an import has come: for the page, and for the script that waits."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.office.models import Delivery

PATIENCE = timedelta(seconds=20)
"""A worker looks each second: if none has begun by then, there is probably none."""


@dataclass(frozen=True)
class HowFar:
    """`next` is where to go when it has ended, empty while it goes on."""

    words: str
    done: int
    total: int
    next: str


def how_far(delivery: Delivery, *, at: datetime) -> HowFar:
    """What to show someone who waits."""
    onward = "" if delivery.under_way else page_after(delivery)
    return HowFar(_words(delivery, at=at), delivery.done, delivery.total, onward)


def page_after(delivery: Delivery) -> str:
    """The snapshot that was made, or else the delivery's own page, which says how it ended."""
    if delivery.state == Delivery.State.DONE:
        return reverse("office:import", args=[delivery.snapshot])
    return reverse("office:delivery", args=[delivery.key])


def _words(delivery: Delivery, *, at: datetime) -> str:
    if not delivery.under_way:
        return _("Done.")
    if delivery.busy_since is not None:
        return _("Waiting for the other import to end. This begins by itself.")
    if delivery.began_at is not None:
        return delivery.step or _("Beginning")
    if delivery.asked_at is not None and at - delivery.asked_at > PATIENCE:
        return _(
            "Nobody has begun yet. Your files are kept. Is the worker running on the server?"
            " It is started with: touchline worker"
        )
    return _("Waiting to begin")
