"""Which deals left the process, and in which stage of the CRM open deals are."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from touchline.numbers.engine.opening import engine_of
from touchline.numbers.engine.protocol import Asked, Dialect
from touchline.numbers.flow.terms import Way
from touchline.numbers.measures.tallies import chosen_sellers, span, stages_of
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import Selection

EVERYTHING = Selection()


@lru_cache(maxsize=128)
def leavers(
    snapshot: Snapshot, way: Way, stage: str, selection: Selection = EVERYTHING
) -> tuple[str, ...]:
    """The keys of the deals that `conformance` counts as leaving at a stage in this way.

    What a stall is, the deals of the selection say: ask for a whole team, and pick from what comes.
    """
    sellers = chosen_sellers(snapshot, selection)
    last = selection.last or snapshot.last_day or snapshot.published_at.date()
    days = span(selection)._replace(last=last)
    engine = engine_of(snapshot)
    asked = Asked((days,), sellers or (), stages_of(snapshot))
    rows = engine.rows(_leavers(way, sellers is not None, engine.dialect), asked)
    return tuple(key for key, at in rows if at == stage)


@lru_cache(maxsize=128)
def open_by_stage(snapshot: Snapshot, selection: Selection = EVERYTHING) -> Mapping[str, int]:
    """Stage, as the data calls it → how many deals are open in it; in the order of their names.

    Days of the selection restrict nothing. Deals without a stage are left out.
    """
    sellers = chosen_sellers(snapshot, selection)
    engine = engine_of(snapshot)
    rows = engine.rows(_open(sellers is not None, engine.dialect), Asked(sellers=sellers or ()))
    return MappingProxyType(dict(rows))


@cache
def _leavers(way: Way, restricted: bool, dialect: Dialect) -> str:
    import ibis

    from touchline.numbers.flow import relations
    from touchline.numbers.measures.facts import DEALS, STAYS, prelude

    begin = prelude(frozenset((DEALS, STAYS)), restricted=restricted, dialect=dialect)
    rows: Any = relations.overstays() if way == "long" else relations.leaves()
    rows = rows.filter(rows.kind == way).select("opportunity_key", "stage")
    return begin + str(ibis.to_sql(rows.order_by("opportunity_key", "stage"), dialect=dialect))


@cache
def _open(restricted: bool, dialect: Dialect) -> str:
    import ibis

    from touchline.numbers.measures.facts import DEALS, prelude, taken

    deals = taken(DEALS)
    deals = deals.filter((deals.outcome == "open") & deals.stage.notnull())
    rows = deals.group_by("stage").aggregate(deals=deals.count()).order_by("stage")
    begin = prelude(frozenset((DEALS,)), restricted=restricted, dialect=dialect)
    return begin + str(ibis.to_sql(rows, dialect=dialect))
