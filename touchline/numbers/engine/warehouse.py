"""A snapshot that nobody imported: what the customer's own tables say of themselves."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from touchline.numbers import sql
from touchline.numbers.engine.address import Address
from touchline.numbers.engine.opening import engine_of
from touchline.numbers.engine.protocol import Engine
from touchline.numbers.importing.path_of_deals import ends_among, stages_by_place
from touchline.numbers.importing.writing import DAYS, FIRST_DAYS
from touchline.numbers.schema import TABLES
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import Process, Stage

_UNIT = "SELECT currency FROM rates GROUP BY currency HAVING min(rate) = 1 AND max(rate) = 1"


def warehouse(address: Address, *, at: datetime, zone: str, currency: str) -> Snapshot:
    """The tables behind `address.views` as they are at this moment, as a snapshot.

    Without a currency of totals it is the one whose rate is always 1, as in an import. Raises
    EngineGone, EngineMissing, NumbersError if a needed table is not there.
    """
    bare = Snapshot(
        name="warehouse",
        path=Path("warehouse"),
        published_at=at,
        mapping="",
        rows={},
        rejected_count=0,
        warnings=(),
        process=Process(()),
        first_day=None,
        last_day=None,
        manifest={},
        zone=zone,
        currency=currency,
        engine=address,
    )
    engine = engine_of(bare)
    if not currency:
        found = engine.rows(_UNIT)
        bare = replace(bare, currency=found[0][0] if len(found) == 1 else "")
    first, last = _days(engine, today=at.date())
    return replace(
        bare,
        rows=_rows(engine),
        process=Process(tuple(_stages(engine))),
        first_day=first,
        last_day=last,
        covered=_covered(engine),
    )


def _rows(engine: Engine) -> dict[str, int]:
    counts = (
        f"SELECT {sql.text(table.name)}, count(*) FROM {sql.name(table.name)}"  # noqa: S608 - ours
        for table in TABLES
    )
    return dict(engine.rows(" UNION ALL ".join(counts)))


def _days(engine: Engine, *, today: date) -> tuple[date | None, date | None]:
    days = " UNION ALL ".join(
        f"SELECT CAST({sql.name(column)} AS date) AS day FROM {sql.name(table)}"  # noqa: S608
        for table, column in DAYS
    )
    [(first, last)] = engine.rows(
        f"SELECT min(day), max(day) FROM ({days}) AS days WHERE day <= DATE '{today}'"  # noqa: S608
    )
    return first, last


def _covered(engine: Engine) -> dict[str, date]:
    first = {
        kind: engine.rows(f"SELECT min({day}) FROM {sql.name(table)}")[0][0]  # noqa: S608
        for kind, (table, day) in FIRST_DAYS.items()
    }
    return {kind: day for kind, day in first.items() if day}


def _stages(engine: Engine) -> Iterator[Stage]:
    """As an import finds them that no mapping tells."""
    ends: dict[str, Any] = dict(engine.rows(ends_among("opportunities", "stage_events")))
    names = engine.rows(stages_by_place("opportunities", "stage_events"))
    for order, [name] in enumerate(names, 1):
        yield Stage(name, order, ends.get(name, ""))
