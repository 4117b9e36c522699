"""One import at a time: a lock that the system lets go of when its holder dies."""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from touchline.numbers.errors import ImportBusy


@contextmanager
def only_import(folder: Path, *, at: datetime) -> Iterator[None]:
    """Hold the lock of a snapshots folder. Raises ImportBusy saying who has it and since when."""
    # The file stays: removing it would let two imports lock two files of one name.
    with (folder / ".lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as busy:
            file.seek(0)
            raise _busy(file.read()) from busy
        file.truncate(0)
        file.write(json.dumps({"process": os.getpid(), "since": at.isoformat(timespec="seconds")}))
        file.flush()
        yield


def _busy(told: str) -> ImportBusy:
    since, who = None, ""
    try:
        holder = json.loads(told)
        since = datetime.fromisoformat(holder["since"])
        who = f", started {holder['since']} by process {holder['process']}"
    except (ValueError, KeyError, TypeError):
        pass  # its holder has not written yet, or was killed while it did
    return ImportBusy(
        f"Another import is running{who}. Nothing was changed. Import again when it has ended.",
        since=since,
    )
