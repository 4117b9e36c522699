"""One demo for each TOUCHLINE_HOME: a second one says where the first runs."""

import fcntl
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TextIO

from touchline.running.trouble import CannotRun


@contextmanager
def only_one(path: Path, *, at: datetime) -> Iterator[Callable[[str], None]]:
    """Hold the lock file `path`; gives a function that notes the address for whoever comes second.

    The lock belongs to the open file, so it ends with this process however it dies. The file is
    never removed: a lock on a removed file locks nothing. Raises `CannotRun` if another holds it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotRun(_where_it_runs(path)) from None
        since = f"{at.astimezone():%H:%M}"
        _note(file, address="", since=since)
        yield lambda address: _note(file, address=address, since=since)


def _note(file: TextIO, *, address: str, since: str) -> None:
    file.seek(0)
    file.truncate()
    json.dump({"pid": os.getpid(), "address": address, "since": since}, file)
    file.flush()


def _where_it_runs(path: Path) -> str:
    try:
        noted = json.loads(path.read_text(encoding="utf-8"))
        address, since, pid = noted["address"], noted["since"], noted["pid"]
    except (ValueError, KeyError, TypeError):  # read in the blink before it was written
        return "The demo is just being started. Nothing was changed; look again in a moment."
    if not address:
        return (
            f"The demo is just being started (since {since}, process {pid}). Nothing was changed."
        )
    return (
        f"The demo already runs at {address} (started {since}). Open it there, or end it with"
        f" Ctrl-C in its window (or: kill {pid})."
    )
