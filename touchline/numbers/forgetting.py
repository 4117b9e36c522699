"""Old snapshots go before their time, because someone who stands in them was erased."""

import shutil
from datetime import datetime

from touchline.numbers.engine.address import Address
from touchline.numbers.importing.lock import only_import
from touchline.numbers.snapshots import Snapshots


def forget_old(snapshots: Snapshots, *, at: datetime) -> tuple[str, ...]:
    """Remove every snapshot but the current one; their names, the oldest first.

    Raises ImportBusy while an import runs: nothing was removed then.
    """
    if not snapshots.folder.is_dir():
        return ()
    with only_import(snapshots.folder, at=at):
        current = snapshots.link.resolve()
        old = [path for path in snapshots.paths() if path != current]
        for path in old:
            shutil.rmtree(path)
    return tuple(path.name for path in old)


def forget_answers(engine: Address) -> None:
    """Remove the figures that were kept for when an engine cannot be reached; they are asked anew.

    They hold keys of sellers, and no name.
    """
    if engine.kept is not None:
        shutil.rmtree(engine.kept, ignore_errors=True)
