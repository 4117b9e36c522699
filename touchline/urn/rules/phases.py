"""In which phase a box is, and what has become due: by its times and by what was done to it."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Phase(StrEnum):
    """What a box can do now: give out tokens, take ballots, or neither."""

    WAITING = "waiting"
    ISSUING = "issuing"
    OPEN = "open"
    CLOSED = "closed"
    STOPPED = "stopped"
    VOID = "void"


class Mark(StrEnum):
    """What was done to a box, once and for good."""

    OPENED = "opened"
    STOPPED = "stopped"
    CLOSED = "closed"
    VOID = "void"
    EMPTIED = "emptied"


class Due(StrEnum):
    """What the passing of time, or a loss, asks for."""

    OPENING = "opening"
    CLOSING = "closing"
    LOST = "lost"


OVER = frozenset({Mark.STOPPED, Mark.CLOSED, Mark.VOID})
"""After one of these a box takes nothing any more."""


@dataclass(frozen=True)
class Times:
    """From when tokens are given out, and from when and until when ballots are taken."""

    issue_from: datetime
    opens_at: datetime
    closes_at: datetime

    @property
    def in_order(self) -> bool:
        return self.issue_from < self.opens_at < self.closes_at


def phase_of(times: Times, marks: Set[str], *, frozen: bool, at: datetime) -> Phase:
    """The phase of a box to which everything that was due has been done.

    What was marked holds, also where the clock was set back since.
    """
    for mark, phase in _BY_MARK.items():
        if mark in marks:
            return phase
    return Phase.ISSUING if frozen and at >= times.issue_from else Phase.WAITING


_BY_MARK = {
    Mark.VOID: Phase.VOID,
    Mark.STOPPED: Phase.STOPPED,
    Mark.CLOSED: Phase.CLOSED,
    Mark.OPENED: Phase.OPEN,
}


def due(times: Times, marks: Set[str], *, whole: bool, at: datetime) -> Due | None:
    """The one thing to be done next. `whole`: whether the box has what no backup holds."""
    if not whole and not marks & {Mark.STOPPED, Mark.VOID, Mark.EMPTIED}:
        return Due.LOST
    if marks & OVER:
        return None
    if Mark.OPENED not in marks:
        return Due.OPENING if at >= times.opens_at else None
    return Due.CLOSING if at >= times.closes_at else None
