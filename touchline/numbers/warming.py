"""Does beforehand what the first question would wait for: loading Ibis and DuckDB takes seconds."""

import logging
from datetime import datetime
from pathlib import Path
from threading import Thread

from touchline.numbers.engine.address import DUCKDB, Address


def warm_up(folder: Path, engine: Address = DUCKDB, *, at: datetime) -> Thread:
    """Ask the current snapshot in `folder` one question, beside whatever the caller does next.

    A server gets the snapshot loaded by it, so that the first page does not wait for that.
    """
    thread = Thread(target=_ask_once, args=(folder, engine, at), name="warm-up", daemon=True)
    thread.start()
    return thread


def _ask_once(folder: Path, engine: Address, at: datetime) -> None:
    from touchline.numbers.answers.current import current_snapshot
    from touchline.numbers.answers.keeping import scoreboard
    from touchline.numbers.engine.opening import close_engines
    from touchline.numbers.errors import NumbersError
    from touchline.numbers.snapshots import Snapshots

    try:
        snapshot = current_snapshot(Snapshots(folder), engine, at=at)
        if snapshot is not None:
            scoreboard(snapshot)
    except NumbersError as trouble:
        logging.getLogger(__name__).warning("%s", trouble)
    finally:
        close_engines()
