"""Restores into this installation and looks whether what came back holds together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection

import touchline
from touchline.keeping.parts import FOLDERS
from touchline.keeping.restoring import Restored, Target, restore
from touchline.numbers import NumbersError, Snapshots
from touchline.people.erasing import reapply_erasures, write_ledger
from touchline.urn.models.daily import settle_all
from touchline.witness.actor import SYSTEM
from touchline.witness.models import WeekLine, note, verify


@dataclass(frozen=True)
class Checked:
    """A restore and what was found after it; `last` is the hash of the log's last line then."""

    restored: Restored
    lines: int
    last: str
    broken: str
    snapshots: int
    unreadable: tuple[str, ...]
    erased_again: int
    ballots_lost: int = 0

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong with what came back."""
        return not self.troubles

    @property
    def troubles(self) -> tuple[str, ...]:
        """What was wrong when the backup was made already, since its sums agree."""
        log = (f"The log of what was done breaks: {self.broken}.",) if self.broken else ()
        unread = tuple(f"The snapshot {name} cannot be read." for name in self.unreadable)
        return log + unread

    @property
    def next(self) -> tuple[str, ...]:
        """What the administrator does now."""
        keys = () if self.restored.with_keys else (_WITHOUT_KEYS,)
        lost = (_BALLOTS_LOST,) if self.ballots_lost else ()
        return (*keys, *lost, *_NEXT)


_WITHOUT_KEYS = (
    "A new secret of the server was made, since no keys were given. Whoever used an authenticator"
    " app sets it up anew; links in mails that were sent before open nothing."
)
_BALLOTS_LOST = (
    "A backup holds no ballots: those that were going on, or not counted yet, are void and say so."
    " Begin them anew."
)
_NEXT = (
    "Start Touchline: touchline serve. Everyone signs in anew, since no session was kept.",
    "Look at what is set: touchline doctor.",
    "Import again what the CRM has exported since.",
)


def bring_back(
    file: Path,
    *,
    keys: Path | None,
    identity: Path | None,
    at: datetime,
    say: Callable[[str], None] = lambda _: None,
) -> Checked:
    """Fill the empty home of the settings, then look at it. Raises KeepingError."""
    target = Target(Path(settings.HOME), connection, tuple(FOLDERS.values()), touchline.__version__)
    restored = restore(target, file, keys=keys, identity=identity, say=say)
    # Who was erased since the backup must not come back with it.
    again = reapply_erasures(at=at)
    write_ledger()
    lost = settle_all(at=at)
    say("Looking at what came back")
    lines, last, broken = verify()
    broken = broken or verify(WeekLine)[2]
    count, unreadable = _snapshots()
    # The log says from here on that it went on from a copy.
    note(act="home.restored", by=SYSTEM, kind="backup", key=restored.manifest.key, at=at)
    reason = f"line {broken.number}, {broken.reason}" if broken else ""
    return Checked(restored, lines, last, reason, count, unreadable, again, lost)


def _snapshots() -> tuple[int, tuple[str, ...]]:
    """How many there are, and those whose people cannot be read."""
    snapshots = Snapshots(Path(settings.SNAPSHOTS))
    unreadable = []
    paths = snapshots.paths()
    for path in paths:
        try:
            snapshots.get(path.name).people()
        except (NumbersError, OSError, ValueError, KeyError):
            unreadable.append(path.name)
    return len(paths), tuple(unreadable)
