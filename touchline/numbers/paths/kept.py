"""What the earlier imports that are still kept said of one deal: since when it is gone, or so."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from touchline.numbers import sql
from touchline.numbers.engine.protocol import Row
from touchline.numbers.paths.terms import Sighting, StepAge
from touchline.numbers.snapshots import Snapshot, Snapshots

_DEALS = "opportunities.parquet"
_STEPS = (
    "SELECT {nth}, opportunity_key, coalesce(next_step, '') FROM read_parquet({deals})"
    " WHERE opportunity_key IN (SELECT unnest($keys))"
)
_SAYS = (
    "SELECT {nth}, coalesce(accounts.name, deals.account, ''), coalesce(deals.seller_key, ''),"
    " coalesce(people.team, ''), deals.amount, coalesce(deals.currency, ''),"
    " coalesce(deals.stage, ''), deals.close_date, coalesce(deals.next_step, '')"
    " FROM (SELECT * FROM read_parquet({deals}) WHERE opportunity_key = $key) AS deals"
    " LEFT JOIN read_parquet({people}) AS people ON people.person_key = deals.seller_key"
    " LEFT JOIN read_parquet({accounts}) AS accounts ON accounts.account = deals.account"
)


def sightings(snapshots: Snapshots, key: str) -> tuple[tuple[datetime, Sighting | None], ...]:
    """For each kept import, the newest first: when it was published, and the deal or None.

    The files of the imports are read, whoever counts for the pages.
    """
    kept = _newest_first(snapshots)
    return _read(kept, key) if kept else ()


def steps_since(snapshots: Snapshots, keys: tuple[str, ...]) -> Mapping[str, StepAge]:
    """Key → since when its next step reads so, told from the kept imports.

    Deals without a next step are left out, and all if there is no earlier import to tell from.
    """
    kept = _newest_first(snapshots)
    return _steps(kept, keys) if len(kept) > 1 and keys else MappingProxyType({})


def _newest_first(snapshots: Snapshots) -> tuple[Snapshot, ...]:
    """The current import and those before it; one that was given up for an older does not count."""
    current = snapshots.current()
    every = reversed(snapshots.all()) if current else ()
    return tuple(one for one in every if current and one.name <= current.name)


@lru_cache(maxsize=256)
def _read(kept: tuple[Snapshot, ...], key: str) -> tuple[tuple[datetime, Sighting | None], ...]:
    asked = " UNION ALL ".join(_of_one(nth, snapshot.path) for nth, snapshot in enumerate(kept))
    rows = _rows(asked, {"key": key})
    found = {nth: _sighting(kept[nth].published_at, row) for nth, *row in rows}
    return tuple((one.published_at, found.get(nth)) for nth, one in enumerate(kept))


@lru_cache(maxsize=64)
def _steps(kept: tuple[Snapshot, ...], keys: tuple[str, ...]) -> Mapping[str, StepAge]:
    asked = " UNION ALL ".join(
        _STEPS.format(nth=nth, deals=sql.path(one.path / _DEALS)) for nth, one in enumerate(kept)
    )
    rows = _rows(asked, {"keys": list(keys)})
    said: dict[str, dict[int, str]] = {}
    for nth, key, words in rows:
        said.setdefault(key, {})[nth] = words
    days = [one.published_at.date() for one in kept]
    return MappingProxyType({key: _age(told, days) for key, told in said.items() if told.get(0)})


def _age(told: Mapping[int, str], days: Sequence[date]) -> StepAge:
    """`told` is what each import said, by its place from the newest on; `days` are theirs."""
    same = 0
    while told.get(same + 1) == told[0]:
        same += 1
    return StepAge(days[same], at_least=same == len(days) - 1)


def _rows(asked: str, told: Mapping[str, object]) -> list[Row]:
    """Nothing, if one of the imports was removed in this moment: the next question knows that."""
    import duckdb

    from touchline.numbers.engine.duck import connect

    with connect() as connection:
        try:
            return connection.execute(asked, told).fetchall()
        except duckdb.IOException:
            return []


def _of_one(nth: int, folder: Path) -> str:
    files = {"deals": _DEALS, "people": "people.parquet", "accounts": "accounts.parquet"}
    return _SAYS.format(nth=nth, **{name: sql.path(folder / one) for name, one in files.items()})


def _sighting(at: datetime, row: Sequence[object]) -> Sighting:
    told = [float(value) if isinstance(value, Decimal) else value for value in row]
    return Sighting(at, *told)  # type: ignore[arg-type]
