"""Goes back to an earlier snapshot, never in the middle of an import."""

from datetime import datetime

from touchline.numbers.importing.lock import only_import
from touchline.numbers.snapshots import Snapshot, Snapshots


def return_to(snapshots: Snapshots, name: str, *, at: datetime) -> Snapshot:
    """Make an earlier snapshot the current one.

    An import that ends meanwhile would point `current` elsewhere, or prune the very folder that is
    returned to; so the lock is taken. Raises NoSnapshot, and ImportBusy while an import runs.
    """
    snapshots.get(name)
    with only_import(snapshots.folder, at=at):
        return snapshots.make_current(name)
