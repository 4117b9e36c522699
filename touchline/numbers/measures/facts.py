"""The rows that measures count, as Ibis tables over the canonical schema.

A statement begins with the rows of the sellers that were asked for, taken once (`chosen_deals` and
its kin), and every measure counts those.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

import ibis

from touchline.numbers import schema
from touchline.numbers.engine.protocol import ASKED, PERIODS, SELLERS, STAGES, Dialect
from touchline.numbers.measures.measure import Measure
from touchline.numbers.schema import SQL_TYPES, Table

DEALS, MOVES = "chosen_deals", "chosen_moves"
STAYS, ACTIVITIES = "chosen_stays", "chosen_activities"

_IBIS_TYPES = {
    "VARCHAR": "string",
    "DATE": "date",
    "TIMESTAMP": "timestamp",
    "DECIMAL(18,4)": "decimal(18,4)",
    "DECIMAL(18,8)": "decimal(18,8)",
}
_OF_FACT = {
    "deals": (DEALS,),
    "moved deals": (DEALS, MOVES),
    "qualified deals": (DEALS, STAYS),
    "stays": (DEALS, STAYS),
    "activities": (ACTIVITIES,),
}


@cache
def unbound(table: Table) -> Any:
    """A canonical table as Ibis sees it, with its derived columns."""
    types = {column.name: _IBIS_TYPES[SQL_TYPES[column.type]] for column in table.stored}
    return ibis.table(types, name=table.name)


@cache
def asked(name: str) -> Any:
    """One of the tables that say what a question is about."""
    return ibis.table(ASKED[name], name=name)


@cache
def taken(name: str) -> Any:
    """Rows that the prelude has taken, by the name it gives them."""
    return ibis.table(_taking(name, restricted=False).schema(), name=name)


@cache
def prelude(names: Iterable[str], *, restricted: bool, dialect: Dialect) -> str:
    """The beginning of a statement that takes these rows, of all sellers or the asked ones."""
    parts = (
        f"{name} AS ({ibis.to_sql(_taking(name, restricted=restricted), dialect=dialect)})"
        for name in (DEALS, MOVES, STAYS, ACTIVITIES)
        if name in names
    )
    return f"WITH {', '.join(parts)} "


def needed(measures: Iterable[Measure]) -> frozenset[str]:
    """The names of the rows that these measures count."""
    return frozenset(name for one in measures for name in _OF_FACT[one.fact])


def cases(measure: Measure) -> Any:
    """The cases of a measure, one row each for every period they count in.

    Columns of the fact, `first` and `last` of the period, `team` of the seller and, for a share,
    `hit`.
    """
    periods = asked(PERIODS)
    rows = _rows(measure)
    counted = rows.join(periods, measure.counted(rows, periods))
    if measure.fact == "moved deals":
        counted = _with_moves(counted, periods)
    return counted.mutate(hit=measure.hit(counted)) if measure.hit else counted


def _rows(measure: Measure) -> Any:
    match measure.fact:
        case "activities":
            return taken(ACTIVITIES)
        case "stays":
            return taken(STAYS)
        case "qualified deals":
            stays = taken(STAYS)
            first = stays.filter(stays.qualifies).group_by(qualified_key="opportunity_key")
            days = first.aggregate(qualified_on=stays.entered_on.min())
            deals = taken(DEALS)
            return deals.join(days, deals.opportunity_key == days.qualified_key)
    return taken(DEALS)


def _with_moves(deals: Any, periods: Any) -> Any:
    """Whether a deal's close date was moved later within the period."""
    moves = taken(MOVES)
    within = moves.join(periods, (moves.day >= periods.first) & (moves.day <= periods.last))
    found = within.select("moved_key", moved_in="first").distinct()
    same = (deals.opportunity_key == found.moved_key) & (deals["first"] == found.moved_in)
    joined = deals.left_join(found, same)
    return joined.mutate(moved=joined.moved_key.notnull()).drop("moved_key", "moved_in")


@cache
def _taking(name: str, *, restricted: bool) -> Any:
    match name:
        case "chosen_moves":
            return _moves()
        case "chosen_stays":
            from touchline.numbers.measures.stays import stays

            return stays(taken(DEALS), asked(STAGES))
        case "chosen_activities":
            activities = unbound(schema.ACTIVITIES).select("seller_key", "kind", day="happened_on")
            return _of_team(activities, restricted=restricted)
    deals = unbound(schema.OPPORTUNITIES)
    return _of_team(deals.drop("account", "product", "next_step", "source"), restricted=restricted)


def _of_team(rows: Any, *, restricted: bool) -> Any:
    if restricted:
        sellers = asked(SELLERS)
        rows = rows.semi_join(sellers, rows.seller_key == sellers.person_key)
    people = unbound(schema.PEOPLE).select("person_key", team="team")
    return rows.left_join(people, rows.seller_key == people.person_key).drop("person_key")


def _moves() -> Any:
    """Close dates that were moved later; ISO days compare as text."""
    changes, deals = unbound(schema.CHANGES), taken(DEALS)
    later = changes.filter((changes.field == "close_date") & (changes.new > changes.old))
    later = later.semi_join(deals, later.opportunity_key == deals.opportunity_key)
    return later.select(moved_key="opportunity_key", day="happened_on")
