"""The deals behind a figure: exactly those that it counts as cases."""

from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from touchline.numbers.engine.opening import engine_of
from touchline.numbers.engine.protocol import Asked, Dialect, Row
from touchline.numbers.errors import MeasureError
from touchline.numbers.measures.registry import measure
from touchline.numbers.measures.scoreboard import EVERYTHING
from touchline.numbers.measures.tallies import chosen_sellers, span, stages_of
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import Deal, DealPage, Selection


@lru_cache(maxsize=256)
def deals(
    snapshot: Snapshot,
    key: str,
    selection: Selection = EVERYTHING,
    limit: int = 50,
    offset: int = 0,
) -> DealPage:
    """A page of the deals that a measure counts; those a share is of come first, then by amount.

    Raises MeasureError if there is no such measure, or its cases are not deals.
    """
    one = measure(key)
    if not one.lists_deals:
        raise MeasureError(f"The cases of {one.label!r} are not deals; there is no list of them.")
    sellers = chosen_sellers(snapshot, selection)
    engine = engine_of(snapshot)
    listed, counted = _statements(key, sellers is not None, engine.dialect)
    asked = Asked((span(selection),), sellers or (), stages_of(snapshot))
    rows = engine.rows(f"{listed} LIMIT {int(limit)} OFFSET {int(offset)}", asked)
    [[total]] = engine.rows(counted, asked)
    return DealPage(tuple(_deal(row) for row in rows), total)


@cache
def _statements(key: str, restricted: bool, dialect: Dialect) -> tuple[str, str]:
    import ibis

    from touchline.numbers.measures.facts import cases, needed, prelude
    from touchline.numbers.measures.listing import as_deals

    begin = prelude(needed([measure(key)]), restricted=restricted, dialect=dialect)
    rows = cases(measure(key))
    listed = as_deals(rows)
    hits_first = [ibis.desc("hit")] if "hit" in listed.columns else []
    no_amount_last = [listed.amount.isnull(), ibis.desc("amount")]
    listed = listed.order_by(*hits_first, *no_amount_last, "opportunity_key")
    counted = rows.aggregate(total=rows.count())
    return (
        begin + str(ibis.to_sql(listed, dialect=dialect)),
        begin + str(ibis.to_sql(counted, dialect=dialect)),
    )


def _deal(row: Row) -> Deal:
    fields: list[Any] = [float(value) if isinstance(value, Decimal) else value for value in row]
    return Deal(*fields[: len(Deal.__dataclass_fields__)])
