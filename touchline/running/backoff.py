"""When a process that ended by itself is started again, and when to stop trying."""

from dataclasses import dataclass
from typing import Final

QUICK: Final = 10.0
"""Seconds: who ends sooner than this after being started has not come into its work."""
ENOUGH: Final = 6
"""So many quick ends of one place in a row, and the parent gives up: it will not mend itself."""
LONGEST: Final = 30.0


@dataclass(frozen=True)
class Record:
    """How often in a row the process of one place ended quickly."""

    quick_ends: int = 0

    def after(self, *, ran_for: float) -> "Record":
        """The record once a process has ended that ran for so many seconds."""
        return Record(self.quick_ends + 1 if ran_for < QUICK else 0)

    @property
    def pause(self) -> float:
        """Seconds until the next start: none after a long life, then 1, 2, 4 and so on to 30."""
        return 0.0 if not self.quick_ends else min(LONGEST, 2.0 ** (self.quick_ends - 1))

    @property
    def hopeless(self) -> bool:
        return self.quick_ends >= ENOUGH
