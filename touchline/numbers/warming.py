"""Does beforehand what the first question would wait for: loading Ibis and DuckDB takes seconds."""

import logging
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from threading import Event, Thread
from typing import Final

from touchline.numbers.engine.address import DUCKDB, Address
from touchline.numbers.errors import NumbersError
from touchline.numbers.snapshots import Snapshot, Snapshots

LOOKS_AGAIN: Final = 20.0
"""Seconds after which a server looks whether another snapshot is there: a small file is read."""

_log = logging.getLogger(__name__)

Asked = tuple[str, date] | None
"""The name of the snapshot that was asked last, and the day on which it was."""


def stay_warm(
    folder: Path,
    engine: Address = DUCKDB,
    *,
    now: Callable[[], datetime],
    then: Callable[[Snapshot], None],
) -> Thread:
    """Ask the current snapshot in `folder` one question, and what `then` asks, beside the caller.

    Again after each import and on each new day. Answers are kept by the process that counted them,
    so each server does it for itself.
    """
    thread = Thread(target=_go_on, args=(folder, engine, now, then), name="warm", daemon=True)
    thread.start()
    return thread


def ask_if_new(
    folder: Path,
    engine: Address,
    before: Asked,
    *,
    at: datetime,
    then: Callable[[Snapshot], None],
) -> Asked:
    """Ask, unless what is there was asked today already; what was asked now.

    A customer's own tables are asked no more than one question: their server is not ours to load.
    """
    current = Snapshots(folder).current()
    asked = (current.name if current else "", at.date())
    if asked != before:
        _ask_once(folder, engine, at, then if engine.views is None else None)
    return asked


def _go_on(
    folder: Path,
    engine: Address,
    now: Callable[[], datetime],
    then: Callable[[Snapshot], None],
) -> None:
    asked, pause = None, Event()
    while True:
        asked = ask_if_new(folder, engine, asked, at=now(), then=then)
        pause.wait(LOOKS_AGAIN)


def _ask_once(
    folder: Path,
    engine: Address,
    at: datetime,
    then: Callable[[Snapshot], None] | None = None,
) -> None:
    from touchline.numbers.answers.current import current_snapshot
    from touchline.numbers.answers.keeping import scoreboard
    from touchline.numbers.engine.opening import close_engines

    try:
        snapshot = current_snapshot(Snapshots(folder), engine, at=at)
        if snapshot is not None:
            scoreboard(snapshot)
            if then is not None:
                then(snapshot)
    except NumbersError as trouble:
        _log.warning("%s", trouble)
    except Exception:  # whatever it was, the next import is to be asked again
        _log.exception("Nothing was counted beforehand")
    finally:
        close_engines()
