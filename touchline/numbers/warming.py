"""Does beforehand what the first question would wait for: loading Ibis and DuckDB takes seconds."""

from pathlib import Path
from threading import Thread


def warm_up(folder: Path) -> Thread:
    """Ask the current snapshot in `folder` one question, beside whatever the caller does next."""
    thread = Thread(target=_ask_once, args=(folder,), name="warm-up", daemon=True)
    thread.start()
    return thread


def _ask_once(folder: Path) -> None:
    from touchline.numbers.measures.scoreboard import scoreboard
    from touchline.numbers.snapshots import Snapshots

    snapshot = Snapshots(folder).current()
    if snapshot is not None:
        scoreboard(snapshot)
