"""All steps of setting up, each looked at now; those that ask another machine only if wanted."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

from django.conf import settings
from django.utils.translation import gettext as _

from touchline.numbers import Snapshots
from touchline.office.rules.set_up import ASKED_OUTSIDE, RUNNING, Place, SetUp, Step
from touchline.office.views import set_up_looks as looks
from touchline.running.checks import CHECKS, Finding, looked, run_checks


def set_up(*, at: datetime, on: date, asking: str = "") -> SetUp:
    """The steps at a moment; `asking` is the key of a check that may ask another machine."""
    return SetUp((*_organisation(at=at, on=on), *_installation(at=at, asking=asking)))


def _organisation(*, at: datetime, on: date) -> Iterator[Step]:
    snapshot = Snapshots(settings.SNAPSHOTS).current()

    def step(key: str, label: str, look: Callable[[], Finding], place: Place) -> Step:
        return Step(key, label, looked(lambda _at: look(), at), place)

    yield step(
        "organisation", _("The organisation"), looks.organisation,
        Place("office:organisation", _("Open it")),
    )  # fmt: skip
    yield step(
        "numbers", _("Numbers"), lambda: looks.numbers(snapshot, at),
        Place("office:imports", _("Imports")),
    )  # fmt: skip
    yield step("people", _("People"), lambda: looks.people(on), Place("office:people", _("People")))
    yield step(
        "pilot", _("A pilot team"), lambda: looks.pilot(snapshot, on),
        Place("office:invitations", _("Invitations")),
    )  # fmt: skip


def _installation(*, at: datetime, asking: str) -> Iterator[Step]:
    now = [key for key in RUNNING if key not in ASKED_OUTSIDE or key == asking]
    found = {check.key: finding for check, finding in run_checks(at=at, only=now)}
    for key in RUNNING:
        if key in CHECKS:
            yield Step(key, CHECKS[key].label, found.get(key), _place(key))


def _place(key: str) -> Place:
    """Where a check of the installation can be followed up from a page; most only on the server."""
    if key == "worker":
        return Place("office:jobs", _("The work"))
    if key == "single-sign-on":
        return Place("sign-in-rules", _("Ways to sign in"))
    return Place()
