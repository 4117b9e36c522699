"""Deals by their keys: each as the CRM tells it, and the path it took."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from touchline.numbers.engine.opening import engine_of
from touchline.numbers.engine.protocol import NAMED, NO_STEP, Asked, Dialect, Row
from touchline.numbers.paths.terms import Change, DealPath, Stay
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import Deal

Keys = tuple[str, ...]


@lru_cache(maxsize=256)
def deals_named(snapshot: Snapshot, keys: Keys) -> Mapping[str, Deal]:
    """Key → deal, for those of these keys that the CRM lists, whatever became of them."""
    if not keys:
        return MappingProxyType({})
    found = (Deal(*_plain(row)) for row in _answer(snapshot, "deals", keys))
    return MappingProxyType({deal.key: deal for deal in found})


@lru_cache(maxsize=256)
def paths_of(snapshot: Snapshot, keys: Keys) -> Mapping[str, DealPath]:
    """Key → path, for every one of these keys; without stage events or changes it is empty.

    A stage that says again where the deal already is begins no new stay.
    """
    stays, changes = _stays(snapshot, keys), _changes(snapshot, keys)
    return MappingProxyType(
        {key: DealPath(tuple(stays.get(key, ())), tuple(changes.get(key, ()))) for key in keys}
    )


def _stays(snapshot: Snapshot, keys: Keys) -> Mapping[str, list[Stay]]:
    """Of two events at the same moment the one comes first whose stage does."""
    if not keys or not snapshot.rows.get("stage_events"):
        return {}
    places = {stage.name: stage.order for stage in snapshot.process.stages}
    rows = _answer(snapshot, "events", keys)
    rows.sort(key=lambda row: (row[0], row[2], places.get(row[1], NO_STEP), row[1]))
    stays: defaultdict[str, list[Stay]] = defaultdict(list)
    for key, stage, _at, day in rows:
        path = stays[key]
        if path and path[-1].stage == stage:
            continue
        if path:
            path[-1] = Stay(path[-1].stage, path[-1].entered_on, day)
        path.append(Stay(stage, day, None))
    return stays


def _changes(snapshot: Snapshot, keys: Keys) -> Mapping[str, list[Change]]:
    if not keys or not snapshot.rows.get("changes"):
        return {}
    rows = _answer(snapshot, "changes", keys)
    rows.sort(key=lambda row: (row[0], row[4], row[1], row[2], row[3]))
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    for key, field, old, new, _at, day in rows:
        changes[key].append(Change(field, old, new, day))
    return changes


def _answer(snapshot: Snapshot, question: str, keys: Keys) -> list[Row]:
    engine = engine_of(snapshot)
    return engine.rows(_statement(question, engine.dialect), Asked(deals=keys))


@cache
def _statement(question: str, dialect: Dialect) -> str:
    import ibis

    return str(ibis.to_sql(_expression(question), dialect=dialect))


def _expression(question: str) -> Any:
    from touchline.numbers import schema
    from touchline.numbers.measures.facts import asked, unbound
    from touchline.numbers.measures.listing import as_deals

    named = asked(NAMED)

    def of_these(table: schema.Table) -> Any:
        rows = unbound(table)
        return rows.semi_join(named, rows.opportunity_key == named.named_key)

    match question:
        case "events":
            events = of_these(schema.STAGE_EVENTS)
            return events.select("opportunity_key", "stage", "entered_at", "entered_on")
        case "changes":
            told = of_these(schema.CHANGES)
            old, new = (told[name].fill_null("").name(name) for name in ("old", "new"))
            return told.select("opportunity_key", "field", old, new, "at", "happened_on")
    people = unbound(schema.PEOPLE).select("person_key", team="team")
    rows = of_these(schema.OPPORTUNITIES).drop("account", "product", "next_step", "source")
    joined = rows.left_join(people, rows.seller_key == people.person_key).drop("person_key")
    return as_deals(joined)


def _plain(row: Row) -> list[Any]:
    return [float(value) if isinstance(value, Decimal) else value for value in row]
