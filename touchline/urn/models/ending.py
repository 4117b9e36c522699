"""How a box goes from phase to phase, and how it ends."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.utils.translation import gettext as _

from touchline.urn.models.ballot import Ballot
from touchline.urn.models.member import Member
from touchline.urn.models.milestone import Milestone
from touchline.urn.models.signing_key import SigningKey
from touchline.urn.rules.phases import OVER, Due, Mark, due, phase_of
from touchline.urn.rules.refusals import NotNow

if TYPE_CHECKING:
    from touchline.urn.models.box import Box


def settle(box: Box, *, at: datetime) -> None:
    """See `Box.settle`. Looks first, so that who only reads waits for nobody."""
    if _due(box, box.marks(), at=at) is None:
        return
    with box.in_turn() as marks:
        while (what := _due(box, marks, at=at)) is not None:
            marks.add(_DO[what](box))
        transaction.on_commit(_forget_the_way)


def _due(box: Box, marks: set[str], *, at: datetime) -> Due | None:
    whole = SigningKey.objects.filter(box=box).exists()
    return due(box.times, marks, whole=whole, at=at)


def _open(box: Box) -> Mark:
    mark = Mark.OPENED if box.issued() >= box.minimum else Mark.STOPPED
    return _mark(box, mark)


def _close(box: Box) -> Mark:
    Ballot.objects.filter(box=box).shuffle()
    return _mark(box, Mark.CLOSED)


def _lose(box: Box) -> Mark:
    return _mark(
        box, Mark.VOID,
        reason=_("This installation was brought back from a backup, which holds no ballots."),
    )  # fmt: skip


_DO = {Due.OPENING: _open, Due.CLOSING: _close, Due.LOST: _lose}


def void(box: Box, *, reason: str) -> None:
    """See `Box.void`."""
    with box.in_turn() as marks:
        if Mark.VOID not in marks:
            _mark(box, Mark.VOID, reason=reason)


def empty(box: Box) -> None:
    """See `Box.empty`. Twice is as good."""
    with box.in_turn() as marks:
        if not marks & OVER:
            raise NotNow(phase_of(box.times, marks, frozen=True, at=box.issue_from))
        Ballot.objects.filter(box=box).delete()
        Member.objects.filter(box=box).delete()
        if Mark.EMPTIED not in marks:
            _mark(box, Mark.EMPTIED)
        SigningKey.objects.filter(box=box).delete()
        transaction.on_commit(_forget_the_way)


def _mark(box: Box, mark: Mark, *, reason: str = "") -> Mark:
    """Whatever happens to a box, from then on no token of it is signed."""
    SigningKey.objects.filter(box=box).destroy()
    Milestone.objects.create(box=box, mark=mark, reason=reason)
    return mark


def _forget_the_way() -> None:
    """SQLite's log holds, in their order, the pages that were written: the way ballots came in."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
