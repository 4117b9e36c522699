"""The steps of setting up: in which order, where each is mended, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from touchline.office.rules.pieces import Line, pieces
from touchline.running.checks import Finding, State


@dataclass(frozen=True)
class Place:
    """Where a step is mended: the name of a page, and what to press to get there."""

    page: str = ""
    action: str = ""


@dataclass(frozen=True)
class Step:
    """A step at a moment, by the key of its check; without a finding it was not asked yet."""

    key: str
    label: str
    finding: Finding | None
    place: Place = Place()

    @property
    def mend(self) -> Line:
        """What to do, if anything."""
        return pieces(self.finding.mend) if self.finding else ()

    @property
    def done(self) -> bool:
        """Whether there is nothing left to do."""
        return self.finding is not None and self.finding.state is State.GOOD


@dataclass(frozen=True)
class SetUp:
    """All steps, with how many are still open."""

    steps: tuple[Step, ...]

    @property
    def open(self) -> int:
        """Those with something to do; one that was not asked yet is not counted."""
        return sum(step.finding is not None and not step.done for step in self.steps)


RUNNING: Final = ("mail", "single-sign-on", "backup", "worker", "disk", "transport", "security")
"""Checks of the installation itself that belong to setting up; `touchline doctor` has them all."""
ASKED_OUTSIDE: Final = frozenset({"single-sign-on"})
"""Checks that wait for another machine: only when somebody presses."""
