"""A backup and a restore in this process, for the tests of both."""

from pathlib import Path
from typing import Any

from tests.cast import NOW
from tests.keeping.homes import Home, what_lies_in
from touchline.keeping.making import Made, make_backup
from touchline.keeping.restoring import Restored, restore


def backed_up(home: Home, file: Path, **words: Any) -> Made:
    """Make a backup of a home."""
    with home.source() as source:
        return make_backup(source, file, at=NOW, **words)


def restored(into: Home, file: Path, **words: Any) -> Restored:
    """Restore a backup into an empty home."""
    with into.target() as target:
        return restore(target, file, **words)


def nothing_in(home: Home) -> bool:
    """Only the lock of the one who tried may be there."""
    return set(what_lies_in(home.path)) <= {"run/keeping.lock"}
