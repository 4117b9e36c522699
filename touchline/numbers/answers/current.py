"""What to ask: the current snapshot through a chosen engine, or the customer's own tables."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from touchline.numbers.answers.store import Store
from touchline.numbers.engine.address import Address
from touchline.numbers.errors import EngineGone, NumbersError
from touchline.numbers.snapshots import Snapshot, Snapshots
from touchline.numbers.terms import Process, Stage

FRESH = timedelta(minutes=10)
"""So long the customer's tables are taken to be as they were: figures of a page belong together."""

_latest: dict[tuple[Address, str, str], Snapshot] = {}


def current_snapshot(
    snapshots: Snapshots,
    engine: Address,
    *,
    at: datetime,
    zone: str | None = None,
    currency: str | None = None,
) -> Snapshot | None:
    """The current snapshot, answered by this engine; None before the first import.

    With `engine.views` it is the customer's own tables at this moment; no import is needed. Their
    days are days in `zone`, their totals in `currency`; without them it is as in the current
    snapshot. Raises EngineGone if the tables cannot be reached and never were, NumbersError.
    """
    current = snapshots.current()
    if engine.views is None:
        return current.on(engine) if current else None
    if engine.kind != "postgres":
        raise NumbersError(
            "Your own tables are asked where they are: choose the engine postgres, and name the "
            "server with --engine-url or TOUCHLINE_ENGINE_URL."
        )
    zone = zone or (current.zone if current else "UTC")
    currency = (current.currency if current else "") if currency is None else currency
    return _reading(engine, zone, currency, at=at)


def _reading(engine: Address, zone: str, currency: str, *, at: datetime) -> Snapshot:
    from touchline.numbers.engine.warehouse import warehouse

    key = (engine, zone, currency)
    latest = _latest.get(key)
    if latest is not None and latest.published_at <= at < latest.published_at + FRESH:
        return latest
    question = {"engine": engine.digest, "question": "tables", "zone": zone, "currency": currency}
    store = Store(engine.kept) if engine.kept else None
    try:
        found = warehouse(engine, at=at, zone=zone, currency=currency)
    except EngineGone:
        document = store.get(question) if store else None
        if document is None:
            raise
        return _kept(document, engine)
    _latest.clear()
    _latest[key] = found
    if store:
        store.put(question, _told(found))
    return found


def _told(snapshot: Snapshot) -> dict[str, Any]:
    """What the tables said of themselves; nothing of what is in them."""
    return {
        "published_at": snapshot.published_at.isoformat(),
        "name": snapshot.name,
        "rows": dict(snapshot.rows),
        "stages": [[stage.name, stage.ends] for stage in snapshot.process.stages],
        "days": [
            day.isoformat() if day else None for day in (snapshot.first_day, snapshot.last_day)
        ],
        "covered": {kind: day.isoformat() for kind, day in snapshot.covered.items()},
        "zone": snapshot.zone,
        "currency": snapshot.currency,
    }


def _kept(document: dict[str, Any], engine: Address) -> Snapshot:
    first, last = (date.fromisoformat(day) if day else None for day in document["days"])
    stages = (Stage(name, n, ends) for n, (name, ends) in enumerate(document["stages"], 1))
    return Snapshot(
        name=document["name"],
        path=Path(document["name"]),
        published_at=datetime.fromisoformat(document["published_at"]),
        mapping="",
        rows=document["rows"],
        rejected_count=0,
        warnings=(),
        process=Process(tuple(stages)),
        first_day=first,
        last_day=last,
        manifest={},
        zone=document["zone"],
        currency=document["currency"],
        covered={kind: date.fromisoformat(day) for kind, day in document["covered"].items()},
        engine=engine,
    )
