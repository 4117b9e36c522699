"""Room on the disks: for the database with its journal, and for the next snapshot."""

import shutil
from datetime import datetime
from pathlib import Path

from touchline.kit.home import home, shared
from touchline.running.checks import Finding, State, checked

ENOUGH = 2 * 1024**3
"""Bytes: an import unpacks and writes beside what is there."""
TOO_LITTLE = 200 * 1024**2
"""Bytes below which writing will soon fail."""


@checked("disk", "Room on the disk")
def room(at: datetime) -> Finding:
    """The least room of the folders that are written to."""
    free = min(_free(folder) for folder in (home(), shared()))
    words = f"{free / 1024**3:.1f} GiB are free."
    mend = "Make room: old backups and logs first. Snapshots are cleaned up by themselves."
    if free < TOO_LITTLE:
        return Finding(State.BAD, words, mend)
    return Finding(State.GOOD, words) if free >= ENOUGH else Finding(State.UNSURE, words, mend)


def _free(folder: Path) -> int:
    there = next(one for one in (folder, *folder.parents) if one.exists())
    return shutil.disk_usage(there).free
