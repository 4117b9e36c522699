"""Opens the engine that a snapshot names: one of each for a thread, the last ones kept open."""

import threading
from functools import partial
from typing import TYPE_CHECKING

from touchline.numbers.engine.duck import DuckEngine
from touchline.numbers.engine.protocol import Engine

if TYPE_CHECKING:
    from pathlib import Path

    from touchline.numbers.engine.address import Address
    from touchline.numbers.snapshots import Snapshot

KEPT_OPEN = 2
"""The snapshot before the current one stays open: a page that began with it ends with it."""

Key = tuple["Path", "Address", str, str]

_threads = threading.local()


def engine_of(snapshot: "Snapshot") -> Engine:
    """This thread's engine for a snapshot, opened at the first question. Raises EngineMissing."""
    engines: dict[Key, Engine] = _threads.__dict__.setdefault("engines", {})
    key = (snapshot.path, snapshot.engine, snapshot.zone, snapshot.currency)
    if key not in engines:
        while len(engines) >= KEPT_OPEN:
            engines.pop(next(iter(engines))).close()
        engines[key] = _open(snapshot)
    return engines[key]


def _open(snapshot: "Snapshot") -> Engine:
    kind = snapshot.engine.kind
    if kind == "postgres":
        from touchline.numbers.engine.canonical import open_views
        from touchline.numbers.engine.loading import open_loaded
        from touchline.numbers.engine.postgres import PostgresEngine

        prepare = open_loaded if snapshot.engine.views is None else open_views
        return PostgresEngine(snapshot.engine, partial(prepare, snapshot=snapshot))
    if kind == "spark":
        from touchline.numbers.engine.spark import SparkEngine

        return SparkEngine(snapshot.path)
    return DuckEngine(snapshot.path)


def close_engines() -> None:
    """Close every engine of this thread; the next question opens one again."""
    engines: dict[Key, Engine] = _threads.__dict__.pop("engines", {})
    for engine in engines.values():
        engine.close()
